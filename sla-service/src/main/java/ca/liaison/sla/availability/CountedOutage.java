package ca.liaison.sla.availability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /// The same without the numbers of changes that do not meet a condition, nor where one of them
    /// ended and the next one began.
    CountedOutage showing(Predicate<String> changes) {
        List<Excluded> shown = new ArrayList<>();
        for (Excluded each : excluded) {
            String change = each.change();
            boolean named = change == null || changes.test(change);
            (named ? each : new Excluded(each.span(), each.why())).joinTo(shown);
        }
        return new CountedOutage(outage, within, counted, shown);
    }

    /// @param change number of the change by which maintenance was planned; absent for another
    ///   reason
    public record Excluded(Span span, Exclusion why, @Nullable String change) {

        Excluded(Span span, Exclusion why) {
            this(span, why, null);
        }

        /// Comes behind others, as one with the last of them where they are alike.
        void joinTo(List<Excluded> others) {
            Excluded last = others.isEmpty() ? null : others.getLast();
            if (last != null
                    && last.why == why
                    && Objects.equals(last.change, change)
                    && last.span.until().equals(span.from())) {
                others.removeLast();
                others.add(new Excluded(new Span(last.span.from(), span.until()), why, change));
            } else {
                others.add(this);
            }
        }
    }
}
