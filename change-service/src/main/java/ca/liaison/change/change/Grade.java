package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How much of something: of a change's risk or its urgency (Guide 4.6, which gives no scale).
@Schema(
        name = "ChangeGrade",
        description =
                """
                How high the risk or the urgency of a change is.

                - `high`: high
                - `medium`: in between
                - `low`: low\
                """)
public enum Grade {
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
