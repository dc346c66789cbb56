package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Where a figure was taken from.
///
/// @param document title of the document
/// @param paragraph numbered paragraph, table or heading of it
/// @param version version or date that the document bears, `undated` where it bears none
/// @param decidedByHub true where that document does not settle the figure for this agreement, and
///   the hub decided it
@JsonIgnoreProperties(ignoreUnknown = true)
public record Source(String document, String paragraph, String version, boolean decidedByHub) {}
