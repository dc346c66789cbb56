package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How high an impact or an urgency is.
@Schema(
        description =
                """
                How high an impact or an urgency is. What each means, and which priority they give, stands in the agreement (`/v1/agreements`).

                - `high`: the highest
                - `medium`: in between
                - `low`: the lowest\
                """)
public enum Level {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
