package ca.liaison.incident.handling;

import ca.liaison.incident.incident.Incident;
import ca.liaison.kit.crossreference.References;

/// The incident as it is now.
///
/// @param replayed whether the message had been carried out before
public record Handled(Incident incident, References references, boolean replayed) {}
