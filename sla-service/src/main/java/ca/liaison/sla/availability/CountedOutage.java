package ca.liaison.sla.availability;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An outage as far as it lies in the time that is measured.
///
/// @param within the part that does
/// @param counted how much of it counts
/// @param excluded the stretches that do not, in the order of time
public record CountedOutage(Outage outage, Span within, Duration counted, List<Excluded> excluded) {

    public CountedOutage {
        excluded = List.copyOf(excluded);
    }

    /// The same without the numbers of changes that do not meet a condition.
    CountedOutage showing(Predicate<String> changes) {
        return new CountedOutage(
                outage,
                within,
                counted,
                excluded.stream()
                        .map(each ->
                                each.change() == null || changes.test(each.change())
                                        ? each
                                        : new Excluded(each.span(), each.why()))
                        .toList());
    }

    /// @param change number of the change by which maintenance was planned; absent for another
    ///   reason
    public record Excluded(Span span, Exclusion why, @Nullable String change) {

        Excluded(Span span, Exclusion why) {
            this(span, why, null);
        }
    }
}
