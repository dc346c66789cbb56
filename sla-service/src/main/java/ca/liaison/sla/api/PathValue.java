package ca.liaison.sla.api;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads a part of a path; where it is none that can be, nothing is found there.
final class PathValue {
    private static final Pattern DATE = Pattern.compile("(19|[2-9]\\d)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("(19|[2-9]\\d)\\d\\d-\\d\\d");

    private PathValue() {}

    static LocalDate date(String text) {
        return read(text, DATE, LocalDate::parse);
    }

    static YearMonth month(String text) {
        return read(text, MONTH, YearMonth::parse);
    }

    private static <T> T read(String text, Pattern form, Function<String, T> read) {
        if (form.matcher(text).matches()) {
            try {
                return read.apply(text);
            } catch (DateTimeException none) {
                // told below
            }
        }
        throw Problem.of(ProblemCode.NOT_FOUND).rejected();
    }
}
