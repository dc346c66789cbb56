package ca.liaison.sla.clock;

import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.events.servicelevel.TicketClock.Target;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Calendars.Known;
import ca.liaison.kit.directory.AgreedTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// By what a clock is judged: the calendar by which its time is counted, and a target where there
/// is one.
record Policy(Known calendar, @Nullable AgreedTarget agreed) {

    /// The working time that there is for a clock that begins at an instant; absent without a
    /// target. Business days are over at the close of the N-th one; the day on which it begins does
    /// not count.
    @Nullable Duration time(Instant start) {
        if (agreed == null) {
            return null;
        }
        ServiceLevelTarget target = agreed.target();
        if (target.within() != null) {
            return Duration.parse(target.within());
        }
        BusinessCalendar counting = calendar.calendar();
        return counting.elapsed(
                start,
                counting.closeOfBusinessDay(start, Objects.requireNonNull(target.businessDays())));
    }

    /// The target as it travels.
    ///
    /// @param time that there is
    Target target(Duration time) {
        AgreedTarget known = Objects.requireNonNull(agreed);
        ServiceLevelTarget target = known.target();
        return new Target(
                known.agreement().id(),
                known.agreement().version(),
                time.toString(),
                target.businessDays(),
                target.atRiskPercent(),
                target.invented(),
                target.source());
    }

    /// Whether the two judge alike.
    boolean judgesLike(Policy other) {
        return calendar.code().equals(other.calendar.code())
                && calendar.version() == other.calendar.version()
                && Objects.equals(working(), other.working())
                && Objects.equals(businessDays(), other.businessDays())
                && atRiskPercent() == other.atRiskPercent();
    }

    int atRiskPercent() {
        return agreed == null ? 0 : agreed.target().atRiskPercent();
    }

    private @Nullable Duration working() {
        String within = agreed == null ? null : agreed.target().within();
        return within == null ? null : Duration.parse(within);
    }

    private @Nullable Integer businessDays() {
        return agreed == null ? null : agreed.target().businessDays();
    }
}
