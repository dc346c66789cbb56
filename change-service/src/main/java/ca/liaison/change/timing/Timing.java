package ca.liaison.change.timing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a change may start, and why not earlier.
///
/// @param meeting the meeting that is to decide; absent where the weekly board does not
/// @param bounds every rule that holds it back, the strictest first
public record Timing(@Nullable Meeting meeting, List<Bound> bounds) {
    public Timing {
        bounds = bounds.stream().sorted(Comparator.comparing(Bound::earliest).reversed()).toList();
    }

    /// The rule that decides; empty where none holds the change back.
    public Optional<Bound> deciding() {
        return bounds.stream().findFirst();
    }

    /// The rules that a start breaks.
    public List<Bound> brokenBy(Instant start) {
        return bounds.stream().filter(bound -> start.isBefore(bound.earliest())).toList();
    }
}
