package ca.liaison.change.timing;

import ca.liaison.events.directory.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a rule holds back the start of a change.
///
/// @param earliest the first instant at which the change may start by this rule
/// @param counted the instant from which the days were counted
/// @param businessDays how many; absent where none are counted
public record Bound(
        StartRule rule,
        Instant earliest,
        Instant counted,
        @Nullable Integer businessDays,
        Source source) {}
