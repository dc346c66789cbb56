package ca.liaison.incident.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an alert tells.
@Schema(
        name = "AlertSignal",
        description =
                """
                What an alert tells.

                - `problem`: something is wrong
                - `recovery`: it is over\
                """)
public enum Signal {
    @JsonProperty("problem")
    PROBLEM,
    @JsonProperty("recovery")
    RECOVERY
}
