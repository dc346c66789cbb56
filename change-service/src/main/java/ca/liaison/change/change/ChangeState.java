package ca.liaison.change.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a change is. While it goes through its procedure the state follows from the next step.
@Schema(
        description =
                """
                How far a change is.

                - `filed`: the lead is to review it
                - `in_assessment`: it is being prepared for its decision
                - `awaiting_partner_approval`: the partner is to approve it as the lead wrote it down
                - `awaiting_decision`: the board is to decide
                - `information_requested`: the board asked for more
                - `rejected`: the board rejected it; it may be submitted again or withdrawn
                - `scheduled`: it may be made at its time
                - `implementing`: it is being made
                - `implemented`: its outcome was told
                - `resolved`: it has ended
                - `closed`: it has ended, as an emergency fix for a partner
                - `withdrawn`: it ended without being made\
                """)
public enum ChangeState {
    FILED(true),
    IN_ASSESSMENT(true),
    AWAITING_PARTNER_APPROVAL(true),
    AWAITING_DECISION(true),
    INFORMATION_REQUESTED(true),
    REJECTED(true),
    SCHEDULED(true),
    IMPLEMENTING(true),
    IMPLEMENTED(true),
    RESOLVED(false),
    CLOSED(false),
    WITHDRAWN(false);

    private final boolean open;

    ChangeState(boolean open) {
        this.open = open;
    }

    public boolean open() {
        return open;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
