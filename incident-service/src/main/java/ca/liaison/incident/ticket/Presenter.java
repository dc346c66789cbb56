package ca.liaison.incident.ticket;

import org.jspecify.annotations.Nullable;

/// Who presented a matter. Of patients and of the public no name is kept: their kind, and a
/// reference by which the desk that heard them finds them again.
///
/// @param kind code of the caller's kind in the directory; absent where a desk speaks for itself
/// @param contactReference says nothing to anybody else
public record Presenter(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String desk,
        @Nullable String contactReference) {}
