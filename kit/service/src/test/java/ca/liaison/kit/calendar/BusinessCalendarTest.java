package ca.liaison.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Calendar.OpeningHours;
import ca.liaison.events.directory.Holiday;
import ca.liaison.events.directory.Source;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Working time, against a slow count minute by minute.
class BusinessCalendarTest {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Source SOURCE = new Source("Test", "1", "undated", true);
    private static final BilingualText NAME = new BilingualText("Essai", "Test");
    private static final Holiday CANADA_DAY =
            new Holiday(
                    "canada_day",
                    NAME,
                    Holiday.Kind.STATUTORY,
                    new Holiday.EachYear(MonthDay.of(7, 1)),
                    new TreeMap<>(),
                    SOURCE);
    private static final BusinessCalendar HUB =
            BusinessCalendar.of(calendar(List.of(CANADA_DAY), weekdays("08:00", "17:00")));

    private static Calendar calendar(List<Holiday> holidays, OpeningHours... hours) {
        return new Calendar(
                "test",
                1,
                Instant.EPOCH,
                null,
                NAME,
                TORONTO.getId(),
                List.of(hours),
                holidays,
                SOURCE);
    }

    private static OpeningHours weekdays(String from, String until) {
        return new OpeningHours(
                new TreeSet<>(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), from, until);
    }

    private static OpeningHours everyDay(String from, String until) {
        return new OpeningHours(new TreeSet<>(EnumSet.allOf(DayOfWeek.class)), from, until);
    }

    private static Instant toronto(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }

    @ParameterizedTest
    @org.junit.jupiter.api.Tag("SLA-10")
    @CsvSource({
        // within a day; over a night; over a weekend; over a holiday (Wednesday 1 July 2026)
        "2026-06-23T09:00, PT2H, 2026-06-23T11:00",
        "2026-06-23T16:00, PT2H, 2026-06-24T09:00",
        "2026-06-26T16:30, PT1H, 2026-06-29T08:30",
        "2026-06-30T16:59:59, PT2S, 2026-07-02T08:00:01",
        // what runs out exactly at closing is due at closing
        "2026-06-23T16:00, PT1H, 2026-06-23T17:00",
        "2026-06-23T17:00, PT9H, 2026-06-24T17:00",
        // begun while closed
        "2026-06-27T12:00, PT1S, 2026-06-29T08:00:01",
        "2026-06-27T12:00, PT0S, 2026-06-27T12:00"
    })
    void isDueWhenSoMuchWorkingTimeIsOver(String from, Duration work, String due) {
        assertThat(HUB.due(toronto(from), work)).isEqualTo(toronto(due));
    }

    @ParameterizedTest
    @org.junit.jupiter.api.Tag("SLA-10")
    @CsvSource({
        "2026-07-01, 1, 2026-07-02",
        "2026-06-30, 1, 2026-07-02",
        "2026-06-26, 5, 2026-07-06",
        "2026-07-02, -1, 2026-06-30",
        "2026-07-01, 0, 2026-07-02",
        "2026-06-30, 0, 2026-06-30"
    })
    void countsBusinessDays(LocalDate from, int n, LocalDate day) {
        assertThat(HUB.businessDay(from, n)).isEqualTo(day);
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-10")
    void aDayAroundTheClockHasAsManyHoursAsTheClockShows() {
        BusinessCalendar always =
                BusinessCalendar.of(calendar(List.of(), everyDay("00:00", "24:00")));
        assertThat(always.elapsed(toronto("2026-03-08T00:00"), toronto("2026-03-09T00:00")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(always.elapsed(toronto("2026-11-01T00:00"), toronto("2026-11-02T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-10")
    void refusesWhatIsNoCalendar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.of(calendar(List.of())))
                .withMessageContaining("no open hour");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BusinessCalendar.of(calendar(List.of(), weekdays("17:00", "08:00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BusinessCalendar.of(
                                calendar(
                                        List.of(),
                                        weekdays("08:00", "12:00"),
                                        everyDay("11:59", "13:00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUB.due(Instant.EPOCH, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HUB.elapsed(Instant.EPOCH.plusSeconds(1), Instant.EPOCH));
    }

    /// Around both changes of the clock in 2026 (8 March, 1 November), a holiday and year's end.
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.of(
                        toronto("2026-03-08T00:00"),
                        toronto("2026-11-01T00:00"),
                        toronto("2026-07-01T00:00"),
                        toronto("2026-12-31T12:00"))
                .flatMap(centre ->
                        Arbitraries.integers()
                                .between(-3 * 24 * 60, 3 * 24 * 60)
                                .map(minutes -> centre.plus(minutes, ChronoUnit.MINUTES)));
    }

    /// Hours that begin and end at any minute, also at those that the clock skips or shows twice.
    @Provide
    Arbitrary<List<OpeningHours>> weeks() {
        Arbitrary<LocalTime> times =
                Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 1439),
                                Arbitraries.integers().between(50, 200))
                        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(2), times.set().ofSize(4))
                .as((days, boundaries) -> {
                    List<LocalTime> sorted = boundaries.stream().sorted().toList();
                    return List.of(
                            new OpeningHours(
                                    new TreeSet<>(days),
                                    sorted.get(0).toString(),
                                    sorted.get(1).toString()),
                            new OpeningHours(
                                    new TreeSet<>(days),
                                    sorted.get(2).toString(),
                                    sorted.get(3).toString()));
                });
    }

    @Property(tries = 300)
    @Tag("SLA-10")
    void countsAsOneWouldMinuteByMinute(
            @ForAll("weeks") List<OpeningHours> hours,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 6 * 24 * 60) int minutes) {
        Instant until = from.plus(minutes, ChronoUnit.MINUTES);
        BusinessCalendar calendar =
                BusinessCalendar.of(
                        calendar(List.of(CANADA_DAY), hours.toArray(OpeningHours[]::new)));
        List<Instant> open = new MinuteByMinute(hours).openBetween(from, until);

        assertThat(calendar.elapsed(from, until)).isEqualTo(Duration.ofMinutes(open.size()));
        for (Instant minute : open) {
            assertThat(calendar.isOpen(minute)).as(minute.toString()).isTrue();
        }
    }

    @Property(tries = 300)
    @Tag("SLA-10")
    void whatIsDueIsTheFirstInstantAtWhichTheTimeIsOver(
            @ForAll("weeks") List<OpeningHours> hours,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 20 * 3600) int seconds) {
        BusinessCalendar calendar =
                BusinessCalendar.of(
                        calendar(List.of(CANADA_DAY), hours.toArray(OpeningHours[]::new)));
        Duration work = Duration.ofSeconds(seconds);
        Instant due = calendar.due(from, work);

        assertThat(calendar.elapsed(from, due)).isEqualTo(work);
        assertThat(calendar.elapsed(from, due.minusNanos(1))).isLessThan(work);
        Instant opening = calendar.nextOpening(from);
        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.elapsed(from, opening)).isZero();
    }

    /// Walks along the clock: hours begin and end at the first minute that shows their boundary, or
    /// a later time of that day.
    private record MinuteByMinute(List<OpeningHours> hours) {

        List<Instant> openBetween(Instant from, Instant until) {
            List<Instant> open = new ArrayList<>();
            Instant begin = from.minus(2, ChronoUnit.DAYS);
            List<Instant> minutes = new ArrayList<>();
            for (Instant at = begin; at.isBefore(until); at = at.plus(1, ChronoUnit.MINUTES)) {
                minutes.add(at);
            }
            for (OpeningHours each : hours) {
                LocalDateTime furthest = LocalDateTime.MIN;
                for (Instant minute : minutes) {
                    LocalDateTime shown = LocalDateTime.ofInstant(minute, TORONTO);
                    furthest = shown.isAfter(furthest) ? shown : furthest;
                    if (!minute.isBefore(from) && covers(each, furthest)) {
                        open.add(minute);
                    }
                }
            }
            return open;
        }

        /// @param shown the latest that the clock has shown
        private static boolean covers(OpeningHours hours, LocalDateTime shown) {
            LocalDate date = shown.toLocalDate();
            return hours.weekdays().contains(date.getDayOfWeek())
                    && !date.equals(LocalDate.of(2026, 7, 1))
                    && !shown.isBefore(date.atTime(LocalTime.parse(hours.from())))
                    && shown.isBefore(date.atTime(LocalTime.parse(hours.until())));
        }
    }
}
