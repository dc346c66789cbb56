package ca.liaison.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/// Hours that recur on some days: a plain function. Its times are local, so a window is an hour
/// shorter or longer in the night in which the clock changes (CHG-22).
public final class RecurringWindow {
    /// Rules are counted from here: before it there are no windows.
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    private static final String END_OF_DAY = "24:00";

    private final RecurrenceRule rule;
    private final LocalTime from;
    private final Optional<LocalTime> until;
    private final ZoneId zone;

    private RecurringWindow(
            RecurrenceRule rule, LocalTime from, Optional<LocalTime> until, ZoneId zone) {
        this.rule = rule;
        this.from = from;
        this.until = until;
        this.zone = zone;
    }

    /// @param rule recurrence rule of RFC 5545 that gives the days
    /// @param from when it begins on such a day, as in `00:00`
    /// @param until when it ends on that day; `24:00` is the end of the day
    /// @throws IllegalArgumentException where the rule cannot be read, gives more than days, or the
    ///   window ends before it begins
    public static RecurringWindow of(String rule, String from, String until, ZoneId zone) {
        LocalTime begin = LocalTime.parse(from);
        Optional<LocalTime> end =
                until.equals(END_OF_DAY) ? Optional.empty() : Optional.of(LocalTime.parse(until));
        if (end.isPresent() && !end.get().isAfter(begin)) {
            throw new IllegalArgumentException("The window ends before it begins");
        }
        try {
            return new RecurringWindow(new RecurrenceRule(rule), begin, end, zone);
        } catch (InvalidRecurrenceRuleException unreadable) {
            throw new IllegalArgumentException(rule, unreadable);
        }
    }

    /// Hours of one day.
    ///
    /// @param until excluded
    public record Opening(Instant from, Instant until) {
        /// Whether it holds all the time between two instants.
        public boolean holds(Instant start, Instant end) {
            return !start.isBefore(from) && !end.isAfter(until);
        }
    }

    /// Whether one opening holds all the time between two instants.
    public boolean holds(Instant start, Instant end) {
        return openingsFrom(start).findFirst().filter(each -> each.holds(start, end)).isPresent();
    }

    /// The openings that end behind an instant, the first one first, without end unless the rule
    /// has one.
    public Stream<Opening> openingsFrom(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        RecurrenceRuleIterator days = rule.iterator(date(FIRST));
        if (day.isAfter(FIRST)) {
            days.fastForward(date(day));
        }
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(dates(days), Spliterator.ORDERED),
                        false)
                .map(this::opening)
                .filter(opening -> opening.until().isAfter(at));
    }

    private static Iterator<LocalDate> dates(RecurrenceRuleIterator days) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return days.hasNext();
            }

            @Override
            public LocalDate next() {
                DateTime day = days.nextDateTime();
                return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
            }
        };
    }

    private Opening opening(LocalDate day) {
        return new Opening(
                day.atTime(from).atZone(zone).toInstant(),
                until.map(end -> day.atTime(end).atZone(zone))
                        .orElseGet(() -> day.plusDays(1).atStartOfDay(zone))
                        .toInstant());
    }

    private static DateTime date(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
