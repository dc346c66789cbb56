package ca.liaison.kit.json;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.screening.Finding;
import ca.liaison.kit.screening.PlainCharacters;
import ca.liaison.kit.screening.Screening;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads query parameters, noting every fault, so that all are told at once. A parameter that is
/// there must say something: a blank one is a fault, never "no filter".
public final class QueryParameters {
    public static final int LONGEST = 200;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final UriInfo uri;
    private final Screening screening;
    private final List<Violation> faults = new ArrayList<>();

    public QueryParameters(UriInfo uri, Screening screening) {
        this.uri = uri;
        this.screening = screening;
    }

    public @Nullable String text(String name) {
        String value = uri.getQueryParameters().getFirst(name);
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            faults.add(Violation.of("?" + name, "blank"));
        } else if (value.length() > LONGEST) {
            faults.add(new Violation("?" + name, "too_long", Map.of("max", LONGEST)));
        } else if (value.codePoints().anyMatch(PlainCharacters::isForbidden)) {
            faults.add(Violation.of("?" + name, "forbidden_character"));
        } else if (personal(name, value)) {
            return null;
        } else {
            return value;
        }
        return null;
    }

    /// A text of some length, blanks around it not counted.
    public @Nullable String text(String name, int least) {
        String given = text(name);
        if (given != null && given.strip().length() < least) {
            faults.add(new Violation("?" + name, "too_short", Map.of("min", least)));
            return null;
        }
        return given;
    }

    /// A constant by its name in lower case, or as it is where its name has no lower case (`P1`).
    public <E extends Enum<E>> @Nullable E value(String name, Class<E> type) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(QueryParameters::shown).toList();
        int index = known.indexOf(given);
        if (index < 0) {
            faults.add(new Violation("?" + name, "unknown_value", Map.of("allowed", known)));
            return null;
        }
        return type.getEnumConstants()[index];
    }

    private static String shown(Enum<?> constant) {
        boolean code = constant.name().matches("[A-Z]\\d");
        return code ? constant.name() : constant.name().toLowerCase(Locale.ROOT);
    }

    /// True or false, which it is unless it is given.
    public boolean flag(String name) {
        String given = text(name);
        List<String> known = List.of("true", "false");
        if (given != null && !known.contains(given)) {
            faults.add(new Violation("?" + name, "unknown_value", Map.of("allowed", known)));
        }
        return "true".equals(given);
    }

    public @Nullable Instant time(String name) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(given);
            if (time.getYear() >= EARLIEST_YEAR && time.getYear() <= LATEST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException notATime) {
            // told below, in the same words as a time that no ticket can have
        }
        faults.add(
                new Violation(
                        "?" + name,
                        "wrong_type",
                        Map.of("expected", "RFC 3339 date-time with offset")));
        return null;
    }

    /// A day of a calendar, `2026-07-01`.
    public @Nullable LocalDate date(String name) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // told below
        }
        faults.add(
                new Violation("?" + name, "wrong_type", Map.of("expected", "date (YYYY-MM-DD)")));
        return null;
    }

    /// A month, `2026-06`.
    public @Nullable YearMonth month(String name) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(given);
            if (month.getYear() >= EARLIEST_YEAR && month.getYear() <= LATEST_YEAR) {
                return month;
            }
        } catch (DateTimeException notAMonth) {
            // told below
        }
        faults.add(new Violation("?" + name, "wrong_type", Map.of("expected", "month (YYYY-MM)")));
        return null;
    }

    /// A length of time in hours, minutes and seconds, `PT9H30M`, up to some length; a day would be
    /// of a length of its own.
    public @Nullable Duration duration(String name, Duration longest) {
        String given = text(name);
        if (given == null) {
            return null;
        }
        try {
            if (!given.contains("D")) {
                Duration duration = Duration.parse(given);
                if (!duration.isNegative() && duration.compareTo(longest) <= 0) {
                    return duration;
                }
                faults.add(
                        new Violation(
                                "?" + name,
                                "out_of_range",
                                Map.of("min", "PT0S", "max", longest.toString())));
                return null;
            }
        } catch (DateTimeException notADuration) {
            // told below, as days are
        }
        faults.add(
                new Violation(
                        "?" + name,
                        "wrong_type",
                        Map.of("expected", "duration in hours (PT9H30M)")));
        return null;
    }

    /// Notes it as a fault where a parameter was not given.
    public void require(String... names) {
        for (String name : names) {
            if (uri.getQueryParameters().getFirst(name) == null) {
                faults.add(Violation.of("?" + name, "required"));
            }
        }
    }

    /// A whole number between two bounds, both included.
    ///
    /// @param standard what holds where it is not given, and after a fault
    public int number(String name, int least, int most, int standard) {
        String given = text(name);
        if (given == null) {
            return standard;
        }
        if (!WHOLE_NUMBER.matcher(given).matches()) {
            faults.add(new Violation("?" + name, "wrong_type", Map.of("expected", "integer")));
            return standard;
        }
        int number = Integer.parseInt(given);
        if (number < least || number > most) {
            faults.add(
                    new Violation("?" + name, "out_of_range", Map.of("min", least, "max", most)));
            return standard;
        }
        return number;
    }

    public @Nullable PartnerNumber partnerNumber(String name) {
        String given = uri.getQueryParameters().getFirst(name);
        if (given == null) {
            return null;
        }
        List<PartnerNumber.Fault> found = PartnerNumber.faultsOf(given);
        if (found.isEmpty()) {
            return personal(name, given) ? null : new PartnerNumber(given);
        }
        faults.add(
                new Violation(
                        "?" + name, found.getFirst().code(), Map.of("max", PartnerNumber.LONGEST)));
        return null;
    }

    /// Search terms are screened like any text (PHI-01).
    private boolean personal(String name, String value) {
        List<Finding> found = screening.screen(value);
        if (!found.isEmpty()) {
            faults.add(
                    new Violation(
                            "?" + name,
                            "personal_health_information",
                            Map.of("kind", found.getFirst().kind().code())));
        }
        return !found.isEmpty();
    }

    public void fault(Violation violation) {
        faults.add(violation);
    }

    /// @throws ca.liaison.kit.problem.Rejected with every fault found so far, if there is one
    public void rejectFaults() {
        if (!faults.isEmpty()) {
            throw Problem.of(faults).rejected();
        }
    }
}
