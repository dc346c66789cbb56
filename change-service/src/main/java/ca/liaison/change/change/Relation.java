package ca.liaison.change.change;

import java.util.Locale;

/// How a caller stands to one change. A caller may stand in several relations.
public enum Relation {
    /// Who speaks for changes of the organisation whose change it is: a partner's representative,
    /// or a lead of the hub for its own.
    INITIATOR,
    /// A service or deployment lead of the hub, who owns every change towards its boards (CHG-04).
    LEAD,
    /// Who leads the hub's boards.
    BOARD,
    /// Who makes the change: a lead of the hub, or the partner that makes its own.
    IMPLEMENTER,
    /// A partner that takes part, by its change representative or its desk.
    PARTY,
    /// A partner that takes part without a number of its own.
    UNNUMBERED;

    /// As it stands in the document.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
