package ca.liaison.events.incident;

import java.util.Locale;

/// What happened to an incident or a service request.
public enum IncidentEventType {
    OPENED,
    ACKNOWLEDGED,
    ASSIGNED,
    STARTED,
    WAITING,
    RESUMED,
    RESOLVED,
    CLOSED,
    CONTACT_ATTEMPTED,
    DECLARED_UNRESOLVABLE,
    REOPENED,
    CANCELLED,
    MARKED_DUPLICATE,
    TRANSFERRED,
    PRIORITY_CHANGED,
    PRIORITY_REPORTED,
    PARTY_WITHDRAWN,
    NUMBER_WAIVED,
    NUMBER_CORRECTED,
    APPROVED,
    DECLINED,
    WINDOW_ENDED,
    DECLARED_MAJOR,
    COORDINATOR_NAMED,
    BRIDGE_OPENED,
    INVITED,
    NOTICE_SENT,
    PROBLEM_REQUESTED,
    REVIEW_SCHEDULED,
    REVIEW_COMPLETED,
    REPORT_REQUESTED,
    REPORT_GIVEN,
    REPORT_REFUSED,
    EMERGENCY_FIX_RECORDED,
    RESPONSE_STEP_RECORDED,
    ESCALATED,
    ESCALATION_PASSED_ON,
    DISCLOSURE_RECORDED,
    RECOVERY_RECORDED,
    CHANGE_LINKED,
    UPDATED,
    ATTACHED,
    REDACTED;

    /// The CloudEvents `type`, as in `ca.liaison.incident.opened.v1`.
    ///
    /// @param kind of the ticket, as in `incident` or `service_request`
    public String type(String kind) {
        return "ca.liaison." + kind + "." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
