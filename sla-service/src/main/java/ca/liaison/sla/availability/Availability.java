package ca.liaison.sla.availability;

import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.sla.availability.CountedOutage.Excluded;
import ca.liaison.sla.maintenance.PlannedOutage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The availability of a service in a month, exact (SLA-30): what of the agreed time no outage took
/// away.
///
/// @param measured the month in Toronto, until now where it is not over
/// @param inForce when in that time anything was agreed: only this counts
/// @param complete whether the month is over
/// @param agreed how long the service was to be available
/// @param down how long it was not
/// @param outages all of that time, in the order in which they began
public record Availability(
        Span measured,
        List<Span> inForce,
        boolean complete,
        Duration agreed,
        Duration down,
        List<CountedOutage> outages) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// More digits than a month has nanoseconds.
    private static final int EXACT = 18;

    private static final int SHOWN = 3;

    private static final Comparator<PlannedOutage> FIRST =
            Comparator.comparing(PlannedOutage::from).thenComparing(PlannedOutage::change);

    public Availability {
        inForce = List.copyOf(inForce);
        outages = List.copyOf(outages);
    }

    /// What was in force all the time.
    ///
    /// @throws IllegalArgumentException where the month has not begun
    static Availability of(
            YearMonth month,
            Instant now,
            Formula formula,
            BusinessCalendar hours,
            Collection<Outage> outages,
            Collection<PlannedOutage> maintenance) {
        return of(month, now, List.of(measured(month, now)), formula, hours, outages, maintenance);
    }

    /// @param inForce when in the month, until now, anything was agreed
    /// @param hours the agreed support hours; only some formulas ask for them
    /// @param outages of the service and of what it rests on, in any order
    /// @param maintenance of the service and of what it rests on, in any order; what does not count
    ///   as planned may be among it
    /// @throws IllegalArgumentException where the month has not begun
    public static Availability of(
            YearMonth month,
            Instant now,
            List<Span> inForce,
            Formula formula,
            BusinessCalendar hours,
            Collection<Outage> outages,
            Collection<PlannedOutage> maintenance) {
        Span measured = measured(month, now);
        boolean complete = !now.isBefore(Span.of(month).until());
        Measure measure = new Measure(open(formula, hours, inForce), formula);
        maintenance.stream().filter(PlannedOutage::planned).sorted(FIRST).forEach(measure::plan);
        List<CountedOutage> counted = new ArrayList<>();
        Duration down = Duration.ZERO;
        for (Outage outage : inOrder(outages)) {
            for (Span span : inForce) {
                CountedOutage part = measure.count(outage, span);
                if (part != null) {
                    counted.add(part);
                    down = down.plus(part.counted());
                }
            }
        }
        return new Availability(measured, inForce, complete, measure.agreed(), down, counted);
    }

    private static Span measured(YearMonth month, Instant now) {
        Span whole = Span.of(month);
        return new Span(whole.from(), now.isBefore(whole.until()) ? now : whole.until());
    }

    private static List<Span> open(Formula formula, BusinessCalendar hours, List<Span> inForce) {
        return formula.withinSupportHours()
                ? inForce.stream()
                        .flatMap(span -> hours.openings(span.from(), span.until()).stream())
                        .map(each -> new Span(each.from(), each.until()))
                        .toList()
                : inForce;
    }

    private static List<Outage> inOrder(Collection<Outage> outages) {
        return outages.stream()
                .sorted(Comparator.comparing(Outage::from).thenComparing(Outage::ticket))
                .toList();
    }

    /// In per cent, to more digits than differ; absent where nothing was agreed about this time.
    public @Nullable BigDecimal percent() {
        return agreed.isZero()
                ? null
                : available().divide(nanos(agreed), EXACT, RoundingMode.DOWN).stripTrailingZeros();
    }

    /// As it is shown; what is judged is never rounded.
    public @Nullable BigDecimal rounded() {
        return agreed.isZero()
                ? null
                : available().divide(nanos(agreed), SHOWN, RoundingMode.HALF_UP);
    }

    /// Whether it is at least so many per cent; absent where nothing was agreed about this time.
    public @Nullable Boolean reaches(BigDecimal target) {
        return agreed.isZero() ? null : available().compareTo(target.multiply(nanos(agreed))) >= 0;
    }

    private BigDecimal available() {
        return nanos(agreed.minus(down)).multiply(HUNDRED);
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos());
    }

    /// A count under way: what was counted is not counted again.
    private static final class Measure {
        private final List<Span> open;
        private final Formula formula;
        private final List<PlannedOutage> planned = new ArrayList<>();
        private final List<Span> counted = new ArrayList<>();

        Measure(List<Span> open, Formula formula) {
            this.open = open;
            this.formula = formula;
        }

        void plan(PlannedOutage maintenance) {
            planned.add(maintenance);
        }

        Duration agreed() {
            return open.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        }

        /// Absent for an outage of another time.
        @Nullable CountedOutage count(Outage outage, Span time) {
            Instant from = latest(outage.from(), time.from());
            Instant until = earliest(outage.until(), time.until());
            if (!from.isBefore(until)) {
                return null;
            }
            Span within = new Span(from, until);
            List<Span> now = new ArrayList<>();
            List<Excluded> excluded = new ArrayList<>();
            for (Span part : parts(outage, within)) {
                Exclusion why = why(outage, part.from());
                if (why == null) {
                    now.add(part);
                } else {
                    String change =
                            why == Exclusion.PLANNED_MAINTENANCE ? change(part.from()) : null;
                    new Excluded(part, why, change).joinTo(excluded);
                }
            }
            counted.addAll(now);
            Duration sum = now.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
            return new CountedOutage(outage, within, sum, excluded);
        }

        /// So small that everything holds for a whole part or for none of it.
        private List<Span> parts(Outage outage, Span within) {
            SortedSet<Instant> cuts = new TreeSet<>();
            outage.stages().forEach(stage -> cuts.add(stage.from()));
            for (PlannedOutage each : planned) {
                cuts.add(each.from());
                cuts.add(each.until());
            }
            for (List<Span> each : List.of(open, counted)) {
                for (Span span : each) {
                    cuts.add(span.from());
                    cuts.add(span.until());
                }
            }
            cuts.removeIf(cut -> !within.holds(cut));
            cuts.add(within.from());
            cuts.add(within.until());
            List<Span> parts = new ArrayList<>();
            Instant before = within.from();
            for (Instant cut : cuts.tailSet(within.from())) {
                if (before.isBefore(cut)) {
                    parts.add(new Span(before, cut));
                }
                before = cut;
            }
            return parts;
        }

        private @Nullable Exclusion why(Outage outage, Instant at) {
            Outage.Stage stage = outage.at(at);
            if (!holds(open, at)) {
                return Exclusion.OUT_OF_HOURS;
            }
            if (change(at) != null) {
                return Exclusion.PLANNED_MAINTENANCE;
            }
            if (!formula.priorities().contains(stage.priority())) {
                return Exclusion.LOWER_PRIORITY;
            }
            if (stage.delayedByClient()) {
                return Exclusion.CLIENT_DELAY;
            }
            return holds(counted, at) ? Exclusion.OVERLAPS : null;
        }

        /// The first of the changes by which maintenance was planned at an instant.
        private @Nullable String change(Instant at) {
            for (PlannedOutage each : planned) {
                if (each.holds(at)) {
                    return each.change();
                }
            }
            return null;
        }

        private static boolean holds(List<Span> spans, Instant at) {
            return spans.stream().anyMatch(span -> span.holds(at));
        }

        private static Instant latest(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earliest(@Nullable Instant one, Instant other) {
            return one != null && one.isBefore(other) ? one : other;
        }
    }
}
