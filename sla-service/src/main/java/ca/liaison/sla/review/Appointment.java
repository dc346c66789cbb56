package ca.liaison.sla.review;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// When a meeting takes place, where, and which months it looks at.
///
/// @param from the first month
/// @param until the last one
/// @param bridge by which one takes part from afar
public record Appointment(
        YearMonth from,
        YearMonth until,
        Instant scheduledAt,
        @Nullable String place,
        @Nullable String bridge) {}
