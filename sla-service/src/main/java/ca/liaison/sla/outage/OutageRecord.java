package ca.liaison.sla.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a service was out by an incident, as it was recorded. Another version may have taken the
/// place of this one.
///
/// @param version counted from 1 for each ticket
/// @param endedAt absent where the incident says it
public record OutageRecord(
        String ticket,
        int version,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant recordedAt) {}
