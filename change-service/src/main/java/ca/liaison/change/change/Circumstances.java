package ca.liaison.change.change;

/// What of a change decides which steps its procedure has.
///
/// @param hubAffected whether a service of the hub is touched; a partner's own change goes to the
///   hub's board then (CHG-32)
/// @param urgentIncident whether the incident that an emergency fix follows from is P1 or P2
/// @param made whether the fix was made before the request for change was filed
public record Circumstances(boolean hubAffected, boolean urgentIncident, boolean made) {}
