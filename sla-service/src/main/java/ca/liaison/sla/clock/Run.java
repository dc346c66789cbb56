package ca.liaison.sla.clock;

import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.sla.clock.Phase.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a clock ran through its phases by one calendar: the arithmetic of all clocks.
final class Run {
    private final BusinessCalendar calendar;
    private final List<Interval> intervals;

    /// @param until excluded; absent for as long as it goes on
    private record Interval(Instant from, @Nullable Instant until) {}

    private Run(BusinessCalendar calendar, List<Interval> intervals) {
        this.calendar = calendar;
        this.intervals = intervals;
    }

    static Run of(List<Phase> phases, BusinessCalendar calendar) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).mode() == Mode.RUNNING) {
                intervals.add(
                        new Interval(
                                phases.get(i).from(),
                                i + 1 < phases.size() ? phases.get(i + 1).from() : null));
            }
        }
        return new Run(calendar, joined(intervals));
    }

    /// Where one interval ends as the next begins, it ran on.
    private static List<Interval> joined(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        for (Interval each : intervals) {
            if (!joined.isEmpty() && each.from.equals(joined.getLast().until)) {
                joined.add(new Interval(joined.removeLast().from, each.until));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    /// When so much working time is over while it runs; where it goes on, when it will be. Empty
    /// where it stopped before that, or at that very moment.
    ///
    /// What runs out at closing is over at closing, so what is done the evening after is late.
    @Nullable Instant reaches(Duration work) {
        Duration left = work;
        for (Interval each : intervals) {
            Instant end = each.until;
            Duration worked = end == null ? null : calendar.elapsed(each.from, end);
            if (worked == null || worked.compareTo(left) >= 0) {
                Instant due = calendar.due(each.from, left);
                if (end == null || due.isBefore(end)) {
                    return due;
                }
            }
            left = worked == null ? left : left.minus(worked);
        }
        return null;
    }

    /// The working time used when it stopped, or since when it runs without a break.
    Duration used() {
        Duration used = Duration.ZERO;
        for (Interval each : intervals) {
            if (each.until != null) {
                used = used.plus(calendar.elapsed(each.from, each.until));
            }
        }
        return used;
    }

    /// Absent where it does not run.
    @Nullable Instant runningSince() {
        return intervals.isEmpty() || intervals.getLast().until != null
                ? null
                : intervals.getLast().from;
    }

    /// When the time would have been over if it had run on since it stopped last.
    Instant wouldReach(Duration work) {
        Duration left = work;
        for (Interval each : intervals.subList(0, intervals.size() - 1)) {
            left = left.minus(calendar.elapsed(each.from, Objects.requireNonNull(each.until)));
        }
        return calendar.due(intervals.getLast().from, left.isNegative() ? Duration.ZERO : left);
    }
}
