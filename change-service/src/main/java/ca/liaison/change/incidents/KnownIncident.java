package ca.liaison.change.incidents;

/// An incident that a change can follow from.
///
/// @param urgent whether it is P1 or P2
public record KnownIncident(long key, boolean urgent) {}
