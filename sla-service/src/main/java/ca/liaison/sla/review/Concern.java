package ca.liaison.sla.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one of the two sides wants to be spoken of.
///
/// @param organisation who raised it
/// @param service which it is about, where it is about one
public record Concern(
        String organisation, @Nullable String service, String text, Instant raisedAt) {}
