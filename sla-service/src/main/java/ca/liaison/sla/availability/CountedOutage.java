package ca.liaison.sla.availability;

import java.time.Duration;
import java.util.List;

/// An outage as far as it lies in the time that is measured.
///
/// @param within the part that does
/// @param counted how much of it counts
/// @param excluded the stretches that do not, in the order of time
public record CountedOutage(Outage outage, Span within, Duration counted, List<Excluded> excluded) {

    public CountedOutage {
        excluded = List.copyOf(excluded);
    }

    public record Excluded(Span span, Exclusion why) {}
}
