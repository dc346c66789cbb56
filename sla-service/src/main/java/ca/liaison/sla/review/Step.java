package ca.liaison.sla.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was done with a meeting.
///
/// @param organisation who did it
public record Step(
        long sequence,
        Instant at,
        ReviewAction action,
        String organisation,
        @Nullable String reason) {}
