package ca.liaison.incident.ticket;

/// Who is to be told of a move. Nobody is told of what he did himself.
public enum Told {
    HUB,
    OPENER,
    ASSIGNEE,
    FORMER_ASSIGNEE,
    /// The organisation that the ticket waits for.
    WAITED_FOR,
    /// The organisations that the move names.
    NAMED,
    PARTIES
}
