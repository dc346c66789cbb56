package ca.liaison.events.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What happened to an incident.
public enum IncidentEventType {
    OPENED,
    ACKNOWLEDGED,
    ASSIGNED,
    STARTED,
    WAITING,
    RESUMED,
    RESOLVED,
    CLOSED,
    REOPENED,
    CANCELLED,
    MARKED_DUPLICATE,
    PRIORITY_CHANGED,
    PRIORITY_REPORTED,
    PARTY_WITHDRAWN,
    NUMBER_WAIVED,
    NUMBER_CORRECTED,
    UPDATED;

    /// The CloudEvents `type`, as in `ca.liaison.incident.opened.v1`.
    @JsonValue
    public String type() {
        return "ca.liaison.incident." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
