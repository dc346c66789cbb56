package ca.liaison.sla.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How an action stands.
@Schema(
        name = "ServiceReviewActionState",
        description =
                """
                How an action stands.

                - `open`: it is still to be done
                - `done`: it was done
                - `cancelled`: it need not be done\
                """)
public enum ActionState {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("done")
    DONE,
    @JsonProperty("cancelled")
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
