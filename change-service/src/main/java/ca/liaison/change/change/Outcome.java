package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How making a change ended (Guide 4.12: "réussie, annulée, ratée").
@Schema(
        name = "ChangeOutcome",
        description =
                """
                How making a change ended (Guide 4.12).

                - `successful`: it was made
                - `backed_out`: it was cancelled and what was changed was put back
                - `failed`: it failed\
                """)
public enum Outcome {
    @JsonProperty("successful")
    SUCCESSFUL,
    @JsonProperty("backed_out")
    BACKED_OUT,
    @JsonProperty("failed")
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
