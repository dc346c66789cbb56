package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A step of the response to a security incident.
@Schema(
        name = "ResponseStep",
        description =
                """
                A step of the response to a security incident.

                - `containment`: it spreads no further
                - `eradication`: what caused it is removed
                - `recovery`: what it touched works as before\
                """)
public enum ResponseStep {
    @JsonProperty("containment")
    CONTAINMENT,
    @JsonProperty("eradication")
    ERADICATION,
    @JsonProperty("recovery")
    RECOVERY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
