package ca.liaison.incident.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What can be done with an incident.
public enum IncidentAction {
    OPEN,
    ACKNOWLEDGE,
    ASSIGN,
    START,
    WAIT,
    RESUME,
    RESOLVE,
    ACCEPT,
    REOPEN,
    CLOSE,
    CANCEL,
    MARK_DUPLICATE,
    CHANGE_PRIORITY,
    REPORT_PRIORITY,
    WITHDRAW_PARTY,
    WAIVE_NUMBER,
    CORRECT_PARTNER_NUMBER,
    UPDATE;

    /// As it stands in history, events and `allowedActions`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
