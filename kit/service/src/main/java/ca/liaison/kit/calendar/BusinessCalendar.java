package ca.liaison.kit.calendar;

import ca.liaison.events.directory.Calendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts working time by a calendar of the directory: plain functions, exact across changes to and
/// from daylight saving time (SLA-10).
///
/// Hours are half-open. They begin when the clock first shows their beginning on that day, or jumps
/// over it, and end when it first shows their end, or jumps over it.
public final class BusinessCalendar {
    private static final String END_OF_DAY = "24:00";

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week;
    private final Holidays holidays;

    private BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Holidays holidays) {
        this.zone = zone;
        this.week = week;
        this.holidays = holidays;
    }

    /// @throws IllegalArgumentException where the calendar has no open hour, or hours that end
    ///   before they begin or overlap
    public static BusinessCalendar of(Calendar calendar) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (Calendar.OpeningHours each : calendar.openingHours()) {
            Hours hours = Hours.of(each);
            for (DayOfWeek weekday : each.weekdays()) {
                week.computeIfAbsent(weekday, day -> new ArrayList<>()).add(hours);
            }
        }
        if (week.isEmpty()) {
            throw new IllegalArgumentException(calendar.code() + " has no open hour");
        }
        week.values().forEach(BusinessCalendar::putInOrder);
        return new BusinessCalendar(
                ZoneId.of(calendar.timeZone()), week, new Holidays(calendar.holidays()));
    }

    private static void putInOrder(List<Hours> day) {
        day.sort(Comparator.comparing(Hours::from));
        for (int i = 1; i < day.size(); i++) {
            LocalTime end = day.get(i - 1).until();
            if (end == null || end.isAfter(day.get(i).from())) {
                throw new IllegalArgumentException("Hours overlap: " + day);
            }
        }
    }

    /// Part of a day.
    ///
    /// @param until absent where they last until the end of the day
    private record Hours(LocalTime from, @Nullable LocalTime until) {

        static Hours of(Calendar.OpeningHours hours) {
            LocalTime from = LocalTime.parse(hours.from());
            LocalTime until =
                    hours.until().equals(END_OF_DAY) ? null : LocalTime.parse(hours.until());
            if (until != null && !until.isAfter(from)) {
                throw new IllegalArgumentException("Hours end before they begin: " + hours);
            }
            return new Hours(from, until);
        }

        LocalDateTime endsOn(LocalDate date) {
            return until == null ? date.plusDays(1).atStartOfDay() : date.atTime(until);
        }
    }

    /// Working hours of one day, as instants.
    ///
    /// @param until excluded
    public record Opening(Instant from, Instant until) {}

    /// The days on which it is closed although the weekday is not.
    public Holidays holidays() {
        return holidays;
    }

    public boolean isOpen(Instant at) {
        return openings(date(at)).stream()
                .anyMatch(each -> !at.isBefore(each.from) && at.isBefore(each.until));
    }

    /// The working time between two instants.
    ///
    /// @throws IllegalArgumentException where the second is before the first
    public Duration elapsed(Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
        Duration elapsed = Duration.ZERO;
        for (Opening opening : openings(from, until)) {
            elapsed = elapsed.plus(Duration.between(opening.from, opening.until));
        }
        return elapsed;
    }

    /// The hours that are open between two instants, cut off there.
    public List<Opening> openings(Instant from, Instant until) {
        List<Opening> within = new ArrayList<>();
        LocalDate last = date(until);
        for (LocalDate day = date(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openings(day)) {
                Instant begin = latest(from, opening.from);
                Instant end = earliest(until, opening.until);
                if (begin.isBefore(end)) {
                    within.add(new Opening(begin, end));
                }
            }
        }
        return within;
    }

    /// The first instant at which so much working time is over. What runs out exactly at closing is
    /// due at closing, not at the next opening.
    ///
    /// @throws IllegalArgumentException where the working time is negative
    public Instant due(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException(work + " is negative");
        }
        Duration left = work;
        for (LocalDate day = date(from); !left.isZero(); day = day.plusDays(1)) {
            for (Opening opening : openings(day)) {
                Instant begin = latest(from, opening.from);
                if (!begin.isBefore(opening.until)) {
                    continue;
                }
                Duration open = Duration.between(begin, opening.until);
                if (left.compareTo(open) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(open);
            }
        }
        return from;
    }

    /// That instant where it is open, else when it opens next.
    public Instant nextOpening(Instant at) {
        for (LocalDate day = date(at); ; day = day.plusDays(1)) {
            for (Opening opening : openings(day)) {
                if (at.isBefore(opening.until)) {
                    return latest(at, opening.from);
                }
            }
        }
    }

    /// Whether it is open at any time of a day.
    public boolean isBusinessDay(LocalDate date) {
        return week.containsKey(date.getDayOfWeek()) && holidays.on(date).isEmpty();
    }

    /// The N-th business day behind a day, or before it where N is negative. The day itself does
    /// not count; of 0 it is that day, or the first business day behind it.
    public LocalDate businessDay(LocalDate from, int n) {
        int step = n < 0 ? -1 : 1;
        LocalDate day = from;
        if (n == 0) {
            while (!isBusinessDay(day)) {
                day = day.plusDays(1);
            }
        }
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }

    /// When the N-th business day behind the day of an instant closes.
    public Instant closeOfBusinessDay(Instant from, int n) {
        return openings(businessDay(date(from), n)).getLast().until;
    }

    /// The holidays from one day to another, both included, on which it would be open otherwise.
    public List<Holidays.ClosedDay> passedOver(LocalDate from, LocalDate until) {
        List<Holidays.ClosedDay> days = new ArrayList<>();
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            holidays.in(year).values().stream()
                    .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(until))
                    .filter(day -> week.containsKey(day.date().getDayOfWeek()))
                    .forEach(days::add);
        }
        return days;
    }

    /// The same from the day of one instant to that of another.
    public List<Holidays.ClosedDay> passedOver(Instant from, Instant until) {
        return passedOver(date(from), date(until));
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private List<Opening> openings(LocalDate date) {
        List<Hours> hours = week.get(date.getDayOfWeek());
        if (hours == null || holidays.on(date).isPresent()) {
            return List.of();
        }
        return hours.stream()
                .map(each ->
                        new Opening(instant(date.atTime(each.from)), instant(each.endsOn(date))))
                .filter(opening -> opening.from.isBefore(opening.until))
                .toList();
    }

    /// When the clock first shows that time, or jumps over it.
    private Instant instant(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
