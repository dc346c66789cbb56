package ca.liaison.sla.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AvailabilityTerms;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.RecoveryObjectives;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.sla.availability.Formula;
import ca.liaison.sla.clock.Goal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a target of an agreement has to be, so that a clock can count by it (SLA-12), and what its
/// terms of availability and of recovery have to be, so that a month can be judged (SLA-30) and an
/// exercise (SLA-34).
final class TargetRules {
    static final List<String> GOALS =
            Arrays.stream(Goal.values()).filter(Goal::isTarget).map(Goal::code).toList();
    static final List<String> KINDS =
            List.of(TicketKind.INCIDENT.code(), TicketKind.SERVICE_REQUEST.code());
    static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");

    static final Pattern PERCENT = Pattern.compile("100|\\d{1,2}(\\.\\d{1,6})?");

    private final Map<String, Calendar> calendars;

    private TargetRules(Map<String, Calendar> calendars) {
        this.calendars = calendars;
    }

    /// @throws IllegalStateException with everything that is wrong
    static void check(List<DirectoryRecord> records) {
        List<String> faults = faults(records);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "Targets that cannot be:\n" + String.join("\n", faults));
        }
    }

    /// Everything that is wrong, each with the agreement and the target that it is about.
    static List<String> faults(List<DirectoryRecord> records) {
        TargetRules rules =
                new TargetRules(
                        all(Calendar.class, records)
                                .collect(Collectors.toMap(Calendar::code, Function.identity())));
        return all(Agreement.class, records).flatMap(rules::faults).sorted().toList();
    }

    private static <T> Stream<T> all(Class<T> type, List<DirectoryRecord> records) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    private Stream<String> faults(Agreement agreement) {
        List<String> faults = new ArrayList<>();
        List<ServiceLevelTarget> before = new ArrayList<>();
        for (ServiceLevelTarget target : agreement.targets()) {
            Set<String> found = new TreeSet<>();
            codes(target, found);
            time(target, found);
            calendars(agreement, target, found);
            if (before.stream().anyMatch(other -> forOneTicket(other, target))) {
                found.add("another is for the same tickets");
            }
            found.forEach(fault -> faults.add(name(agreement, target) + ": " + fault));
            before.add(target);
        }
        Optional.ofNullable(agreement.availability())
                .ifPresent(terms -> availability(agreement, terms, faults));
        Optional.ofNullable(agreement.recovery())
                .ifPresent(objectives -> recovery(agreement, objectives, faults));
        return faults.stream();
    }

    private static void availability(
            Agreement agreement, AvailabilityTerms terms, List<String> faults) {
        if (Formula.ofCode(terms.formula()).isEmpty()) {
            faults.add(agreement.id() + " availability: unknown formula " + terms.formula());
        }
        String target = terms.targetPercent();
        if (target != null && !PERCENT.matcher(target).matches()) {
            faults.add(agreement.id() + " availability: no share in per cent: " + target);
        }
    }

    private static void recovery(
            Agreement agreement, RecoveryObjectives objectives, List<String> faults) {
        String time = objectives.timeObjective();
        String point = objectives.pointObjective();
        if (time == null && point == null) {
            faults.add(agreement.id() + " recovery: no objective");
        }
        Stream.of(Optional.ofNullable(time), Optional.ofNullable(point))
                .flatMap(Optional::stream)
                .filter(each -> !isPositive(each))
                .forEach(each -> faults.add(agreement.id() + " recovery: no time: " + each));
    }

    /// Of an objective that counts by the clock, so that days have 24 hours.
    static boolean isPositive(String duration) {
        try {
            return Duration.parse(duration).isPositive();
        } catch (DateTimeParseException noDuration) {
            return false;
        }
    }

    private static void codes(ServiceLevelTarget target, Set<String> faults) {
        known(GOALS, target.goal(), "goal", faults);
        known(KINDS, target.kind(), "kind", faults);
        known(PRIORITIES, target.priority(), "priority", faults);
    }

    private static void known(
            List<String> codes, @Nullable String code, String what, Set<String> faults) {
        if (code != null && !codes.contains(code)) {
            faults.add("unknown " + what + " " + code);
        }
    }

    private static void time(ServiceLevelTarget target, Set<String> faults) {
        String within = target.within();
        if (within != null && !isWorkingTime(within)) {
            faults.add("no working time: " + within);
        }
        Integer days = target.businessDays();
        if (days != null && days < 1) {
            faults.add("no number of business days: " + days);
        }
    }

    /// Hours, minutes and seconds: a day has no working time of its own, business days are counted
    /// as such.
    static boolean isWorkingTime(String within) {
        try {
            return within.startsWith("PT") && Duration.parse(within).isPositive();
        } catch (DateTimeParseException noDuration) {
            return false;
        }
    }

    /// It is counted by its own calendar, else by that of the support hours for each of its
    /// priorities.
    private void calendars(Agreement agreement, ServiceLevelTarget target, Set<String> faults) {
        String own = target.calendar();
        if (own != null) {
            countable(own, faults);
            return;
        }
        for (String priority : PRIORITIES) {
            if (target.priority() == null || priority.equals(target.priority())) {
                String code = agreement.supportHours().calendarByPriority().get(priority);
                if (code == null) {
                    faults.add("no calendar for " + priority);
                } else {
                    countable(code, faults);
                }
            }
        }
    }

    private void countable(String code, Set<String> faults) {
        Calendar calendar = calendars.get(code);
        if (calendar == null) {
            faults.add("unknown calendar " + code);
            return;
        }
        try {
            BusinessCalendar.of(calendar);
        } catch (IllegalArgumentException uncountable) {
            faults.add("calendar " + code + ": " + uncountable.getMessage());
        }
    }

    private static boolean forOneTicket(ServiceLevelTarget one, ServiceLevelTarget other) {
        return one.goal().equals(other.goal())
                && overlap(one.kind(), other.kind())
                && overlap(one.priority(), other.priority());
    }

    static boolean overlap(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static String name(Agreement agreement, ServiceLevelTarget target) {
        return agreement.id() + " " + target.goal() + part(target.kind()) + part(target.priority());
    }

    private static String part(@Nullable String code) {
        return code == null ? "" : " " + code;
    }
}
