package ca.liaison.sla.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be done with a review meeting.
@Schema(
        name = "ServiceReviewMove",
        description =
                """
                What can be done with a review meeting.

                - `schedule`: agree when it takes place
                - `reschedule`: agree that anew
                - `raise_concern`: say what is to be spoken of
                - `cancel`: it does not take place
                - `hold`: it takes place, and the agenda is kept as it is then
                - `record_minutes`: write down what was said and decided
                - `agree_action`: agree on what is to be done, by whom and until when
                - `complete_action`: say that it was done
                - `cancel_action`: say that it need not be done
                - `close`: the minutes stand\
                """)
public enum ReviewAction {
    @JsonProperty("schedule")
    SCHEDULE,
    @JsonProperty("reschedule")
    RESCHEDULE,
    @JsonProperty("raise_concern")
    RAISE_CONCERN,
    @JsonProperty("cancel")
    CANCEL,
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("record_minutes")
    RECORD_MINUTES,
    @JsonProperty("agree_action")
    AGREE_ACTION,
    @JsonProperty("complete_action")
    COMPLETE_ACTION,
    @JsonProperty("cancel_action")
    CANCEL_ACTION,
    @JsonProperty("close")
    CLOSE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it is done with one of the actions that were agreed.
    boolean ofOneAction() {
        return this == COMPLETE_ACTION || this == CANCEL_ACTION;
    }
}
