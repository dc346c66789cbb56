package ca.liaison.events.change;

import java.util.Locale;

/// What happened to a change.
public enum ChangeEventType {
    FILED,
    REVIEWED,
    APPROVAL_REQUESTED,
    APPROVAL_GIVEN,
    IMPACT_REVIEWED,
    INFORMED,
    DECIDED,
    INFORMATION_PROVIDED,
    RESUBMITTED,
    RESCHEDULED,
    STARTED,
    OUTCOME_REPORTED,
    DONE_REPORTED,
    RESOLVED,
    CLOSED,
    WITHDRAWN,
    ACKNOWLEDGED,
    NUMBER_CORRECTED,
    UPDATED,
    REDACTED;

    /// The CloudEvents `type`, as in `ca.liaison.change.filed.v1`.
    public String type() {
        return "ca.liaison.change." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
