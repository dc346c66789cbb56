package ca.liaison.sla.review;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.availability.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is sent of when a meeting takes place, where, and which months it looks at.
interface AppointmentRequest {
    int MOST_YEARS = 1;
    int EARLIEST_YEAR = 1900;

    @Nullable String from();

    @Nullable String until();

    @Nullable OffsetDateTime scheduledAt();

    @Nullable String place();

    @Nullable String bridge();

    /// What is wrong with it, whenever it is sent: a meeting looks back, at a year at most.
    default void checkForm(RequestContent content) {
        YearMonth first = month("/from", from(), content);
        YearMonth last = month("/until", until(), content);
        if (last == null) {
            return;
        }
        if (first != null && last.isBefore(first)) {
            content.fault(Violation.of("/until", "before_from"));
        } else if (first != null && !last.isBefore(first.plusYears(MOST_YEARS))) {
            content.fault(
                    new Violation("/until", "too_far_from_from", Map.of("years", MOST_YEARS)));
        }
        OffsetDateTime at = scheduledAt();
        if (at != null && !at.toInstant().isAfter(Span.of(last).from())) {
            content.fault(new Violation("/scheduledAt", "not_after", Map.of("member", "until")));
        }
    }

    /// What is wrong with it now.
    default void checkTime(Instant now, RequestContent content) {
        if (appointment().scheduledAt().isBefore(now)) {
            content.fault(Violation.of("/scheduledAt", "in_past"));
        }
    }

    default Appointment appointment() {
        return new Appointment(
                YearMonth.parse(Objects.requireNonNull(from())),
                YearMonth.parse(Objects.requireNonNull(until())),
                Objects.requireNonNull(scheduledAt()).toInstant().truncatedTo(ChronoUnit.MICROS),
                place(),
                bridge());
    }

    private static @Nullable YearMonth month(
            String pointer, @Nullable String text, RequestContent content) {
        if (text == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= EARLIEST_YEAR) {
                return month;
            }
        } catch (DateTimeException noMonth) {
            // told below, as a month that no meeting looks at
        }
        content.fault(Violation.of(pointer, "malformed"));
        return null;
    }
}
