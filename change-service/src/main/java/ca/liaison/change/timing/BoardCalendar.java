package ca.liaison.change.timing;

import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.kit.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/// The weekly meetings of the change approval board (Guide 4.3), as a plain function of what was
/// agreed. Times are local: daylight saving moves them with the clock on the wall. A meeting on a
/// day on which the calendar is closed is not held; the cut-off stays where it is on a holiday
/// (CHG-10, CHG-17).
public final class BoardCalendar {
    private static final int WEEKS = 104;

    private final ChangeTerms.BoardMeeting agreed;
    private final ZoneId zone;
    private final BusinessCalendar calendar;

    public BoardCalendar(ChangeTerms terms, BusinessCalendar calendar) {
        this.agreed = terms.boardMeeting();
        this.zone = ZoneId.of(terms.timeZone());
        this.calendar = calendar;
    }

    /// The first meeting for which a change is in time that is submitted at an instant.
    public Meeting forSubmission(Instant submitted) {
        return first(
                heldFrom(date(submitted))
                        .filter(meeting -> !submitted.isAfter(meeting.deadline()))
                        .filter(meeting -> submitted.isBefore(meeting.from())));
    }

    /// The first meeting that begins behind an instant.
    public Meeting after(Instant at) {
        return first(heldFrom(date(at)).filter(meeting -> meeting.from().isAfter(at)));
    }

    /// The meetings that are held on a day or later, for two years.
    private Stream<Meeting> heldFrom(LocalDate day) {
        DayOfWeek weekday = DayOfWeek.valueOf(agreed.weekday());
        return Stream.iterate(
                        day.with(TemporalAdjusters.nextOrSame(weekday)),
                        meeting -> meeting.plusWeeks(1))
                .limit(WEEKS)
                .filter(calendar::isBusinessDay)
                .map(this::meeting);
    }

    private Meeting meeting(LocalDate day) {
        LocalDate last =
                day.with(TemporalAdjusters.previous(DayOfWeek.valueOf(agreed.deadlineWeekday())));
        return new Meeting(
                at(day, agreed.from()), at(day, agreed.until()), at(last, agreed.deadlineTime()));
    }

    private Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    private LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Meeting first(Stream<Meeting> meetings) {
        return meetings.findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The board meets on no business day of its calendar"));
    }
}
