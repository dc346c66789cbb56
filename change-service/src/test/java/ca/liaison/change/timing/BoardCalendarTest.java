package ca.liaison.change.timing;

import static ca.liaison.change.timing.AgreedTerms.toronto;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For which meeting of the board a change is in time.
@Tag("CHG-10")
class BoardCalendarTest {
    private static final BusinessCalendar HOURS = BusinessCalendar.of(AgreedTerms.HUB_HOURS);
    private final BoardCalendar board = new BoardCalendar(AgreedTerms.TERMS, HOURS);

    @ParameterizedTest
    @CsvSource({
        // Thursday noon to the very instant is for the next Wednesday, a moment later for the week
        // after.
        "2026-12-03T12:00:00.000000, 2026-12-09T10:00, 2026-12-03T12:00",
        "2026-12-03T12:00:00.000001, 2026-12-16T10:00, 2026-12-10T12:00",
        "2026-12-03T12:00:01, 2026-12-16T10:00, 2026-12-10T12:00",
        "2026-11-28T00:00, 2026-12-09T10:00, 2026-12-03T12:00",
        // On the day of a meeting, for the next one but one day.
        "2026-12-09T09:00, 2026-12-16T10:00, 2026-12-10T12:00",
        // The clock went forward on Sunday 2027-03-14 between the cut-off and a meeting that is not
        // held.
        "2027-03-11T12:00, 2027-03-24T10:00, 2027-03-18T12:00",
        // The cut-off stays where it is on a holiday: 2030-12-26 follows one, 2031-12-25 is one.
        "2031-12-25T12:00, 2031-12-31T10:00, 2031-12-25T12:00",
        "2031-12-25T12:00:01, 2032-01-07T10:00, 2032-01-01T12:00",
        // A meeting on a closed day is not held: 2030-12-25 is a Wednesday.
        "2030-12-19T12:00, 2031-01-01T10:00, 2030-12-26T12:00"
    })
    @Tag("CHG-17")
    void isInTimeForTheMeetingWhoseCutOffItMeets(String submitted, String meeting, String cutOff) {
        Meeting found = board.forSubmission(toronto(submitted));

        assertThat(found.from()).isEqualTo(toronto(meeting));
        assertThat(found.deadline()).isEqualTo(toronto(cutOff));
        assertThat(found.until()).isEqualTo(toronto(meeting).plus(2, ChronoUnit.HOURS));
    }

    /// Who looks at each day in turn, which is slow and plain.
    @Property(tries = 300)
    @Label("agrees with who looks at each meeting in turn")
    void agreesWithAnOracle(
            @ForAll @LongRange(min = 1_767_225_600L, max = 2_082_758_400L) long at) {
        Instant submitted = Instant.ofEpochSecond(at);
        LocalDate day = LocalDate.ofInstant(submitted, AgreedTerms.TORONTO).minusDays(1);
        while (!isMeetingInTime(day, submitted)) {
            day = day.plusDays(1);
        }

        assertThat(board.forSubmission(submitted).from()).isEqualTo(at(day, LocalTime.of(10, 0)));
    }

    private static boolean isMeetingInTime(LocalDate day, Instant submitted) {
        return day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                && HOURS.isBusinessDay(day)
                && !submitted.isAfter(at(day.minusDays(6), LocalTime.NOON));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(AgreedTerms.TORONTO).toInstant();
    }
}
