package ca.liaison.sla.clock;

import ca.liaison.events.servicelevel.TicketClock.Target;
import ca.liaison.kit.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// By what a clock is judged: a target where there is one, and the calendar by which its time is
/// counted.
///
/// @param target without the time, which depends on when the clock begins
/// @param allowance absent without a target
record Policy(
        String calendarCode,
        int calendarVersion,
        BusinessCalendar calendar,
        @Nullable Target target,
        @Nullable Allowance allowance) {

    /// How much time there is.
    sealed interface Allowance {

        /// The working time that there is for a clock that begins at an instant.
        Duration from(Instant start, BusinessCalendar calendar);
    }

    record WorkingTime(Duration time) implements Allowance {

        @Override
        public Duration from(Instant start, BusinessCalendar calendar) {
            return time;
        }
    }

    /// Until the close of the N-th business day; the day on which it begins does not count.
    record BusinessDays(int days) implements Allowance {

        @Override
        public Duration from(Instant start, BusinessCalendar calendar) {
            return calendar.elapsed(start, calendar.closeOfBusinessDay(start, days));
        }
    }

    /// Whether the two judge alike.
    boolean judgesLike(Policy other) {
        return calendarCode.equals(other.calendarCode)
                && calendarVersion == other.calendarVersion
                && (allowance == null ? other.allowance == null : allowance.equals(other.allowance))
                && atRiskPercent() == other.atRiskPercent();
    }

    int atRiskPercent() {
        return target == null ? 0 : target.atRiskPercent();
    }
}
