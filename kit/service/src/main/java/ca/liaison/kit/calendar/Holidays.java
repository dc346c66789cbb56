package ca.liaison.kit.calendar;

import ca.liaison.events.directory.Holiday;
import ca.liaison.events.directory.Source;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The days on which a calendar is closed, of any year (Guide, appendix A).
public final class Holidays {
    private final List<Holiday> rules;
    private final Map<Integer, SortedMap<LocalDate, ClosedDay>> years = new ConcurrentHashMap<>();

    Holidays(List<Holiday> rules) {
        this.rules = List.copyOf(rules);
    }

    /// A day on which nobody works.
    ///
    /// @param observed whether the holiday itself fell on an earlier day
    /// @param source why it is kept on this day
    public record ClosedDay(LocalDate date, Holiday holiday, boolean observed, Source source) {}

    /// The closed days of a year by date.
    public SortedMap<LocalDate, ClosedDay> in(int year) {
        return years.computeIfAbsent(year, this::closedDays);
    }

    Optional<ClosedDay> on(LocalDate date) {
        return Optional.ofNullable(in(date.getYear()).get(date));
    }

    /// Where two fall on one day, the one that is named first counts: the day itself before one
    /// that is kept there besides.
    private SortedMap<LocalDate, ClosedDay> closedDays(int year) {
        SortedMap<LocalDate, ClosedDay> days = new TreeMap<>();
        for (Holiday rule : rules) {
            date(rule.on(), year)
                    .ifPresent(date ->
                            days.putIfAbsent(
                                    date, new ClosedDay(date, rule, false, rule.source())));
        }
        for (int began = year - 1; began <= year; began++) {
            for (Holiday rule : rules) {
                date(rule.on(), began)
                        .flatMap(date -> observed(rule, date))
                        .filter(day -> day.date().getYear() == year)
                        .ifPresent(day -> days.putIfAbsent(day.date(), day));
            }
        }
        return days;
    }

    private static Optional<ClosedDay> observed(Holiday rule, LocalDate date) {
        return Optional.ofNullable(rule.observed().get(date.getDayOfWeek()))
                .map(observance ->
                        new ClosedDay(
                                date.with(TemporalAdjusters.next(observance.weekday())),
                                rule,
                                true,
                                observance.source()));
    }

    private static Optional<LocalDate> date(Holiday.On on, int year) {
        return switch (on) {
            case Holiday.EachYear each ->
                    each.date().isValidYear(year)
                            ? Optional.of(each.date().atYear(year))
                            : Optional.empty();
            case Holiday.NthWeekday nth ->
                    Optional.of(
                            LocalDate.of(year, nth.month(), 1)
                                    .with(
                                            TemporalAdjusters.dayOfWeekInMonth(
                                                    nth.ordinal(), nth.weekday())));
            case Holiday.WeekdayBefore before ->
                    Optional.of(
                            before.before()
                                    .atYear(year)
                                    .with(TemporalAdjusters.previous(before.weekday())));
            case Holiday.FromEaster easter ->
                    Optional.of(easterSunday(year).plusDays(easter.daysFromEaster()));
            case Holiday.Once once ->
                    Optional.of(once.onlyOn()).filter(date -> date.getYear() == year);
        };
    }

    /// Easter Sunday of the Gregorian calendar: the Sunday behind the first ecclesiastical full
    /// moon of spring.
    static LocalDate easterSunday(int year) {
        int golden = Math.floorMod(year, 19) + 1;
        int century = Math.floorDiv(year, 100) + 1;
        int leapYearsSkipped = 3 * century / 4 - 12;
        int moonCorrection = (8 * century + 5) / 25 - 5;
        int epact = Math.floorMod(11 * golden + 20 + moonCorrection - leapYearsSkipped, 30);
        if (epact == 24 || (epact == 25 && golden > 11)) {
            epact++;
        }
        int moon = 44 - epact;
        LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays((moon < 21 ? moon + 30 : moon) - 1L);
        return fullMoon.with(TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY));
    }
}
