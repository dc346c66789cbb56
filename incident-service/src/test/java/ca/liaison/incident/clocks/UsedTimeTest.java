package ca.liaison.incident.clocks;

import static ca.liaison.incident.clocks.ClockFixture.FOUR_HOURS;
import static ca.liaison.incident.clocks.ClockFixture.paused;
import static ca.liaison.incident.clocks.ClockFixture.running;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.incident.clocks.UsedTime.Share;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.DirectorySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much of a clock's time is over, at instants in Toronto.
@Tag("SLA-20")
class UsedTimeTest {
    private static final Instant FRIDAY_AT_THREE = toronto("2026-01-09T15:00:00");
    private static final Instant MONDAY_MORNING = toronto("2026-01-12T09:30:00");

    private final DirectorySnapshot directory =
            DirectorySnapshot.of(List.of(ClockFixture.HUB_HOURS, ClockFixture.AROUND_THE_CLOCK));
    private final UsedTime usedTime = new UsedTime(new Calendars(() -> directory));

    private static Instant toronto(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("America/Toronto")).toInstant();
    }

    @Test
    void aWeekendDoesNotCountWhereNobodyWorks() {
        TicketClock clock = running("hub_hours", FOUR_HOURS, FRIDAY_AT_THREE, "PT15M");

        assertThat(usedTime.at(MONDAY_MORNING, clock))
                .contains(new Share(Duration.ofHours(3).plusMinutes(45), Duration.ofMinutes(15)));
    }

    @Test
    @Tag("INC-11")
    void aWeekendCountsWhereTheMatterIsWorkedOnAroundTheClock() {
        TicketClock clock = running("around_the_clock", FOUR_HOURS, FRIDAY_AT_THREE, "PT0S");

        assertThat(usedTime.at(FRIDAY_AT_THREE.plusSeconds(3600), clock))
                .contains(new Share(Duration.ofHours(1), Duration.ofHours(3)));
        assertThat(usedTime.at(MONDAY_MORNING, clock))
                .contains(new Share(Duration.ofHours(66).plusMinutes(30), Duration.ZERO));
    }

    @Test
    void partsOfASecondAreLeftOut() {
        TicketClock clock = running("around_the_clock", FOUR_HOURS, FRIDAY_AT_THREE, "PT0.6S");

        assertThat(usedTime.at(FRIDAY_AT_THREE.plusMillis(900), clock))
                .contains(new Share(Duration.ofSeconds(1), Duration.ofHours(4).minusSeconds(1)));
    }

    @Test
    void aPausedClockStandsStill() {
        assertThat(usedTime.at(MONDAY_MORNING, paused(FRIDAY_AT_THREE, "PT1H30M")))
                .contains(new Share(Duration.ofMinutes(90), Duration.ofMinutes(150)));
    }

    @Test
    void nothingIsLeftOrOverstayedWithoutATarget() {
        TicketClock clock = running("hub_hours", null, FRIDAY_AT_THREE, "PT0S");

        assertThat(usedTime.at(MONDAY_MORNING, clock))
                .contains(new Share(Duration.ofHours(3).plusMinutes(30), null));
    }

    @Test
    void aClockThatBeginsLaterHasNotRunYet() {
        TicketClock clock = running("hub_hours", FOUR_HOURS, MONDAY_MORNING, "PT1H");

        assertThat(usedTime.at(FRIDAY_AT_THREE, clock))
                .contains(new Share(Duration.ofHours(1), Duration.ofHours(3)));
    }

    @Test
    void aRunningClockIsNotCountedByACalendarThatIsNotThereYet() {
        TicketClock clock = running("new_hours", FOUR_HOURS, FRIDAY_AT_THREE, "PT1H");

        assertThat(usedTime.at(MONDAY_MORNING, clock)).isEmpty();
    }
}
