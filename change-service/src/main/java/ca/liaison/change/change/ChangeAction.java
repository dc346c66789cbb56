package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be done with a change.
@Schema(
        description =
                """
                What can be done with a change. In paths the words are joined by hyphens: `request_approval` is `…/request-approval`; `file` is `POST /v1/changes`, `update` is `POST …/updates`.

                - `file`: a request for change is filed
                - `review`: the lead has reviewed it, with its implementation plan
                - `request_approval`: the lead asks the partner to approve it as it is written down
                - `give_approval`: the partner approves it
                - `review_impact`: the lead and the partner have gone through the impacts
                - `inform`: the lead tells the partners concerned what is going to be changed
                - `decide`: the board's decision is recorded
                - `provide_information`: what the board asked for is given
                - `resubmit`: a rejected change is submitted again
                - `reschedule`: it gets other times
                - `start`: it is being made
                - `report_outcome`: the lead tells how it ended
                - `report_done`: the partner tells that it made its own change
                - `resolve`: the hub ends it
                - `close`: the hub ends an emergency fix for a partner
                - `withdraw`: it ends without being made
                - `acknowledge`: a partner that was informed gives its own number
                - `correct_partner_number`: a number that was registered wrongly is put right
                - `update`: somebody says something on it
                - `redact`: a text is taken away for good\
                """)
public enum ChangeAction {
    FILE,
    REVIEW,
    REQUEST_APPROVAL,
    GIVE_APPROVAL,
    REVIEW_IMPACT,
    INFORM,
    DECIDE,
    PROVIDE_INFORMATION,
    RESUBMIT,
    RESCHEDULE,
    START,
    REPORT_OUTCOME,
    REPORT_DONE,
    RESOLVE,
    CLOSE,
    WITHDRAW,
    ACKNOWLEDGE,
    CORRECT_PARTNER_NUMBER,
    UPDATE,
    REDACT;

    /// As it stands in history, events and `allowedActions`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
