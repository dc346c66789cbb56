package ca.liaison.incident.clocks;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Calendar.OpeningHours;
import ca.liaison.events.directory.Source;
import ca.liaison.events.servicelevel.TicketClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Clocks as sla-service tells of them, and the calendars by which they count.
public final class ClockFixture {
    private static final Instant LONG_AGO = Instant.parse("2016-10-01T04:00:00Z");
    public static final Calendar HUB_HOURS =
            calendar(
                    "hub_hours",
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    "08:00",
                    "17:00");
    public static final Calendar AROUND_THE_CLOCK =
            calendar("around_the_clock", EnumSet.allOf(DayOfWeek.class), "00:00", "24:00");
    public static final TicketClock.Target FOUR_HOURS =
            new TicketClock.Target(
                    "default.OLIS",
                    3,
                    "PT4H",
                    null,
                    75,
                    true,
                    new Source("Guide", "2.2", "2016", true));

    private ClockFixture() {}

    private static Calendar calendar(
            String code, Set<DayOfWeek> weekdays, String from, String until) {
        return new Calendar(
                code,
                1,
                LONG_AGO,
                null,
                new BilingualText("Heures de " + code, "Hours of " + code),
                "America/Toronto",
                List.of(new OpeningHours(new TreeSet<>(weekdays), from, until)),
                List.of(),
                new Source("Guide", "2.2", "2016", false));
    }

    /// A clock that runs without a break since an instant.
    public static TicketClock running(
            String calendar, TicketClock.@Nullable Target target, Instant since, String used) {
        return clock("resolve", null, "running", calendar, target, since, null, used, List.of());
    }

    /// A clock that stands still.
    public static TicketClock paused(Instant since, String used) {
        return clock(
                "resolve", null, "paused", "hub_hours", FOUR_HOURS, null, since, used, List.of());
    }

    /// A clock of one organisation, or of none.
    public static TicketClock of(String id, @Nullable String organisation) {
        return clock(
                id,
                organisation,
                "running",
                "around_the_clock",
                FOUR_HOURS,
                LONG_AGO,
                null,
                "PT0S",
                List.of());
    }

    /// A clock that cannot be met in the hours of others.
    public static TicketClock notAchievable(TicketClock.ShortHours... hours) {
        return clock(
                "resolve",
                null,
                "running",
                "around_the_clock",
                FOUR_HOURS,
                LONG_AGO,
                null,
                "PT0S",
                List.of(hours));
    }

    private static TicketClock clock(
            String id,
            @Nullable String organisation,
            String state,
            String calendar,
            TicketClock.@Nullable Target target,
            @Nullable Instant runningSince,
            @Nullable Instant pausedSince,
            String used,
            List<TicketClock.ShortHours> notAchievable) {
        boolean due = target != null && runningSince != null;
        return new TicketClock(
                id,
                "resolve",
                organisation,
                1,
                state,
                calendar,
                1,
                "sla",
                target,
                LONG_AGO,
                due ? Instant.parse("2026-01-05T20:00:00Z") : null,
                due ? Instant.parse("2026-01-05T19:00:00Z") : null,
                pausedSince,
                runningSince,
                used,
                null,
                null,
                notAchievable);
    }
}
