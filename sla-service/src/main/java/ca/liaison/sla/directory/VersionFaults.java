package ca.liaison.sla.directory;

import ca.liaison.events.directory.Calendar;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Notes what is wrong with a version that is to be recorded. What is absent is nobody's fault
/// here: where it is needed, that was told when the request was read.
///
/// @param known the directory
/// @param at the instant at which what the version names must exist
record VersionFaults(RequestContent content, DirectorySnapshot known, Instant at) {

    void fault(String pointer, String code) {
        content.fault(Violation.of(pointer, code));
    }

    void fault(String pointer, String code, String parameter, Object value) {
        content.fault(new Violation(pointer, code, Map.of(parameter, value)));
    }

    void oneOf(String pointer, @Nullable String value, Collection<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            fault(pointer, "unknown_value", "allowed", List.copyOf(allowed));
        }
    }

    void between(String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            content.fault(
                    new Violation(pointer, "out_of_range", Map.of("min", least, "max", most)));
        }
    }

    void organisation(String pointer, @Nullable String code) {
        if (code != null && known.organisation(code, at).isEmpty()) {
            fault(pointer, "unknown_organisation");
        }
    }

    void service(String pointer, @Nullable String code) {
        if (code != null && known.service(code, at).isEmpty()) {
            fault(pointer, "unknown_service");
        }
    }

    void supportGroup(String pointer, @Nullable String organisation, @Nullable String code) {
        if (organisation != null
                && code != null
                && known.supportGroup(organisation, code, at).isEmpty()) {
            fault(pointer, "unknown_support_group");
        }
    }

    /// One by which working time can be counted.
    void calendar(String pointer, @Nullable String code) {
        if (code != null && known.find(Calendar.class, code, at).filter(this::counts).isEmpty()) {
            fault(pointer, "unknown_calendar");
        }
    }

    private boolean counts(Calendar calendar) {
        try {
            BusinessCalendar.of(calendar);
            return true;
        } catch (IllegalArgumentException | DateTimeException uncountable) {
            return false;
        }
    }

    /// Elements that are named twice.
    <T> void eachOnce(
            String pointer, @Nullable List<T> elements, Function<T, @Nullable String> name) {
        Set<String> before = new HashSet<>();
        forEach(
                pointer,
                elements,
                (place, element) -> {
                    String each = name.apply(element);
                    if (each != null && !before.add(each)) {
                        fault(place, "twice");
                    }
                });
    }

    /// What of a few names is not there at all.
    void all(String pointer, Collection<String> needed, Collection<@Nullable String> given) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeIf(given::contains);
        if (!missing.isEmpty()) {
            fault(pointer, "incomplete", "missing", missing);
        }
    }

    void validity(@Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        if (from != null && until != null && !until.toInstant().isAfter(from.toInstant())) {
            fault("/validUntil", "not_after", "member", "validFrom");
        }
    }

    /// What could be read of a list, each with its place.
    <T> void forEach(String pointer, @Nullable List<T> elements, Place<T> place) {
        if (elements == null) {
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            if (element != null) {
                place.at(pointer + "/" + i, element);
            }
        }
    }

    interface Place<T> {
        void at(String pointer, T element);
    }
}
