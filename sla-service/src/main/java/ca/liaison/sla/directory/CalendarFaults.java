package ca.liaison.sla.directory;

import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.directory.CalendarVersionRequest.ClosedDay;
import ca.liaison.sla.directory.CalendarVersionRequest.Day;
import ca.liaison.sla.directory.CalendarVersionRequest.Observance;
import ca.liaison.sla.directory.CalendarVersionRequest.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a calendar has to be beyond its form, so that working time can be counted by it.
final class CalendarFaults {
    static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(CalendarFaults::code).toList();
    private static final List<String> MONTHS =
            Arrays.stream(Month.values()).map(CalendarFaults::code).toList();
    private static final List<String> HOLIDAYS = List.of("statutory", "hub");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String END_OF_DAY = "24:00";

    private final VersionFaults faults;

    CalendarFaults(VersionFaults faults) {
        this.faults = faults;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    void note(String id, CalendarVersionRequest request) {
        named("/code", request.code());
        if (request.code() != null && !request.code().equals(id)) {
            faults.fault("/code", "other_id");
        }
        String zone = request.timeZone();
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            faults.fault("/timeZone", "unknown_time_zone");
        }
        openings(request.openingHours());
        faults.forEach("/holidays", request.holidays(), this::holiday);
        faults.eachOnce("/holidays", request.holidays(), ClosedDay::code);
        faults.validity(request.validFrom(), request.validUntil());
    }

    private void named(String pointer, @Nullable String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            faults.fault(pointer, "malformed");
        }
    }

    /// Hours of one weekday, and where they stand.
    private record Hours(String pointer, LocalTime from, @Nullable LocalTime until) {}

    private void openings(@Nullable List<Opening> openings) {
        if (openings == null) {
            return;
        }
        Map<String, List<Hours>> week = new TreeMap<>();
        faults.forEach("/openingHours", openings, (at, each) -> opening(at, each, week));
        if (openings.stream()
                .allMatch(each ->
                        each != null && each.weekdays() != null && each.weekdays().isEmpty())) {
            faults.fault("/openingHours", "no_open_hour");
        }
        week.values().forEach(this::overlaps);
    }

    private void opening(String at, Opening opening, Map<String, List<Hours>> week) {
        faults.forEach(
                at + "/weekdays",
                opening.weekdays(),
                (place, each) -> faults.oneOf(place, each, WEEKDAYS));
        faults.<String>eachOnce(at + "/weekdays", opening.weekdays(), each -> each);
        LocalTime from = time(at + "/from", opening.from());
        LocalTime until =
                END_OF_DAY.equals(opening.until()) ? null : time(at + "/until", opening.until());
        if (from == null || (until == null && !END_OF_DAY.equals(opening.until()))) {
            return;
        }
        if (until != null && !until.isAfter(from)) {
            faults.fault(at + "/until", "not_after", "member", "from");
            return;
        }
        faults.forEach(
                at + "/weekdays",
                opening.weekdays(),
                (place, each) ->
                        week.computeIfAbsent(each, day -> new ArrayList<>())
                                .add(new Hours(at, from, until)));
    }

    private @Nullable LocalTime time(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!TIME.matcher(text).matches()) {
            faults.fault(pointer, "malformed");
            return null;
        }
        return LocalTime.parse(text);
    }

    private void overlaps(List<Hours> day) {
        List<Hours> inOrder = new ArrayList<>(day);
        inOrder.sort(Comparator.comparing(Hours::from));
        for (int i = 1; i < inOrder.size(); i++) {
            LocalTime end = inOrder.get(i - 1).until();
            Hours next = inOrder.get(i);
            if (!next.pointer().equals(inOrder.get(i - 1).pointer())
                    && (end == null || end.isAfter(next.from()))) {
                faults.fault(next.pointer(), "overlaps");
            }
        }
    }

    private void holiday(String at, ClosedDay holiday) {
        named(at + "/code", holiday.code());
        faults.oneOf(at + "/kind", holiday.kind(), HOLIDAYS);
        if (holiday.on() != null) {
            day(at + "/on", holiday.on());
        }
        faults.forEach(
                at + "/observed",
                holiday.observed(),
                (place, each) -> {
                    faults.oneOf(place + "/fallsOn", each.fallsOn(), WEEKDAYS);
                    faults.oneOf(place + "/keptOn", each.keptOn(), WEEKDAYS);
                });
        faults.eachOnce(at + "/observed", holiday.observed(), Observance::fallsOn);
    }

    private void day(String at, Day day) {
        if (!isOneRule(day)) {
            faults.content()
                    .fault(
                            new Violation(
                                    at,
                                    "one_of",
                                    Map.of(
                                            "members",
                                            List.of(
                                                    "date",
                                                    "month + weekday + ordinal",
                                                    "weekday + before",
                                                    "daysFromEaster",
                                                    "onlyOn"))));
        }
        read(at + "/date", day.date(), MonthDay::parse);
        read(at + "/before", day.before(), MonthDay::parse);
        read(at + "/onlyOn", day.onlyOn(), LocalDate::parse);
        faults.oneOf(at + "/month", day.month(), MONTHS);
        faults.oneOf(at + "/weekday", day.weekday(), WEEKDAYS);
        faults.between(at + "/ordinal", day.ordinal(), 1, 4);
        faults.between(at + "/daysFromEaster", day.daysFromEaster(), -80, 250);
    }

    private static boolean isOneRule(Day day) {
        boolean nth = day.month() != null && day.weekday() != null && day.ordinal() != null;
        boolean before = day.before() != null && day.weekday() != null;
        long rules =
                Stream.of(
                                day.date() != null,
                                nth,
                                before,
                                day.daysFromEaster() != null,
                                day.onlyOn() != null)
                        .filter(Boolean::booleanValue)
                        .count();
        long members =
                Stream.of(
                                day.date(),
                                day.month(),
                                day.weekday(),
                                day.ordinal(),
                                day.before(),
                                day.daysFromEaster(),
                                day.onlyOn())
                        .filter(member -> member != null)
                        .count();
        return rules == 1 && members == (nth ? 3 : before ? 2 : 1);
    }

    private void read(String pointer, @Nullable String text, Function<String, Object> reading) {
        if (text == null) {
            return;
        }
        try {
            var _ = reading.apply(text);
        } catch (DateTimeException malformed) {
            faults.fault(pointer, "malformed");
        }
    }
}
