package ca.liaison.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.liaison.kit.calendar.RecurringWindow.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

/// The regular maintenance window: Sunday from midnight to six.
@Tag("CHG-22")
class RecurringWindowTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private final RecurringWindow sunday =
            RecurringWindow.of("FREQ=WEEKLY;BYDAY=SU", "00:00", "06:00", TORONTO);

    @Example
    void holdsWhatLiesWithinItToTheInstant() {
        assertThat(sunday.holds(at("2026-11-29T00:00"), at("2026-11-29T06:00"))).isTrue();
        assertThat(sunday.holds(at("2026-11-28T23:59:59"), at("2026-11-29T06:00"))).isFalse();
        assertThat(sunday.holds(at("2026-11-29T00:00"), at("2026-11-29T06:00:01"))).isFalse();
        assertThat(sunday.holds(at("2026-11-28T00:00"), at("2026-11-28T06:00"))).isFalse();
    }

    @Example
    void isAnHourShorterAndLongerWhereTheClockChanges() {
        assertThat(lengthOn("2027-03-14T00:00")).isEqualTo(Duration.ofHours(5));
        assertThat(lengthOn("2026-11-01T00:00")).isEqualTo(Duration.ofHours(7));
        assertThat(lengthOn("2026-11-08T00:00")).isEqualTo(Duration.ofHours(6));
    }

    private Duration lengthOn(String day) {
        Opening opening = sunday.openingsFrom(at(day)).findFirst().orElseThrow();
        assertThat(opening.from()).isEqualTo(at(day));
        return Duration.between(opening.from(), opening.until());
    }

    @Example
    void lastsUntilTheEndOfTheDayWhereItSaysSo() {
        RecurringWindow saturday =
                RecurringWindow.of("FREQ=MONTHLY;BYDAY=1SA", "22:00", "24:00", TORONTO);

        assertThat(saturday.openingsFrom(at("2026-11-20T12:00")).limit(2))
                .containsExactly(
                        new Opening(at("2026-12-05T22:00"), at("2026-12-06T00:00")),
                        new Opening(at("2027-01-02T22:00"), at("2027-01-03T00:00")));
    }

    @Example
    void whatIsNoRuleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecurringWindow.of("EVERY SUNDAY", "00:00", "06:00", TORONTO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecurringWindow.of("FREQ=DAILY", "06:00", "06:00", TORONTO));
    }

    @Property(tries = 300)
    void theNextOneIsTheNextSundays(
            @ForAll @LongRange(min = 1_480_000_000L, max = 2_082_758_400L) long second) {
        Instant at = Instant.ofEpochSecond(second);
        LocalDate day = LocalDate.ofInstant(at, TORONTO);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY
                || !day.atTime(6, 0).atZone(TORONTO).toInstant().isAfter(at)) {
            day = day.plusDays(1);
        }

        assertThat(sunday.openingsFrom(at).findFirst().orElseThrow().from())
                .isEqualTo(day.atStartOfDay(TORONTO).toInstant());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }
}
