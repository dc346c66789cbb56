package ca.liaison.gateway.containment;

import ca.liaison.gateway.restriction.AccessRestriction;

/// What a request brought about.
///
/// @param replayed whether the same request had brought it about before
record Recorded(AccessRestriction restriction, boolean replayed) {}
