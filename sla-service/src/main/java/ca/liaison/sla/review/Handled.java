package ca.liaison.sla.review;

/// A meeting after a request.
///
/// @param replayed whether the same request was carried out before and nothing was done now
public record Handled(ReviewDetails details, boolean replayed) {}
