package ca.liaison.incident.ticket;

import java.util.Locale;

/// How a caller stands to one incident. A caller may stand in several relations.
public enum Relation {
    /// The desk of the organisation whose matter it is.
    OPENER,
    /// The desk of the organisation that it is assigned to; the hub's desk may do all that an
    /// assignee may.
    ASSIGNEE,
    /// The desk of a partner that takes part.
    PARTY,
    /// The desk of a partner that was asked to act and whose own number is awaited or was waived.
    AWAITED,
    /// The hub's desk.
    HUB_DESK,
    /// Who at the hub has to agree to a service request, until it is decided.
    APPROVER,
    /// The hub's privacy office.
    HUB_PRIVACY;

    /// As it stands in the document.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
