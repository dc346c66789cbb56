package ca.liaison.change.change;

/// Who is to be told of a move. Nobody is told of what he did himself.
public enum Told {
    HUB,
    INITIATOR,
    PARTIES
}
