package ca.liaison.sla.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A part of a clock's time.
///
/// @param mode `running`, `paused` or `excluded`
/// @param until absent while it lasts
/// @param worked working time in it (ISO 8601); absent while it lasts
/// @param sequence of the ticket's event that began it
/// @param rule why, as in `state:in_progress`
public record Segment(
        String mode,
        Instant from,
        @Nullable Instant until,
        @Nullable String worked,
        long sequence,
        String rule) {}
