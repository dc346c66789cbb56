package ca.liaison.incident.clocks;

import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells how much of a clock's working time is over at an instant, by the copied calendar (SLA-20).
@ApplicationScoped
public class UsedTime {
    private final Calendars calendars;

    UsedTime(Calendars calendars) {
        this.calendars = calendars;
    }

    /// Working time, in whole seconds.
    ///
    /// @param remaining until the target's time is over, not below zero; absent without a target
    public record Share(Duration elapsed, @Nullable Duration remaining) {}

    /// Empty while the calendar by which a running clock counts is not known yet.
    public Optional<Share> at(Instant now, TicketClock clock) {
        return elapsed(now, clock)
                .map(exact -> exact.truncatedTo(ChronoUnit.SECONDS))
                .map(elapsed -> new Share(elapsed, remaining(clock.target(), elapsed)));
    }

    private Optional<Duration> elapsed(Instant now, TicketClock clock) {
        Duration used = Duration.parse(clock.used());
        Instant since = clock.runningSince();
        return since == null || since.isAfter(now)
                ? Optional.of(used)
                : calendars
                        .version(clock.calendar(), clock.calendarVersion())
                        .map(calendar -> used.plus(calendar.elapsed(since, now)));
    }

    private static @Nullable Duration remaining(
            TicketClock.@Nullable Target target, Duration elapsed) {
        if (target == null) {
            return null;
        }
        Duration left = target.time().minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
