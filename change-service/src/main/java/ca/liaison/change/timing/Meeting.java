package ca.liaison.change.timing;

import java.time.Instant;

/// A meeting of the change approval board.
///
/// @param deadline until when, to the very instant, a change is submitted for it
public record Meeting(Instant from, Instant until, Instant deadline) {}
