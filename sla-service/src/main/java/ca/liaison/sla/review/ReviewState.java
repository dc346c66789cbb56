package ca.liaison.sla.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a review meeting is.
@Schema(
        name = "ServiceReviewState",
        description =
                """
                How far a review meeting is.

                - `scheduled`: it is to come; both sides may raise concerns
                - `held`: it took place, and its agenda is kept as it was then; minutes and actions are recorded
                - `closed`: its minutes stand; only its actions go on
                - `cancelled`: it does not take place\
                """)
public enum ReviewState {
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("cancelled")
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
