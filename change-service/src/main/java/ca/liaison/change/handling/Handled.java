package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.kit.crossreference.References;

/// The change as it is now.
///
/// @param replayed whether the message had been carried out before
public record Handled(Change change, References references, boolean replayed) {}
