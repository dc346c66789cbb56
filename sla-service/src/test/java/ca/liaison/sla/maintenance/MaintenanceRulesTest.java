package ca.liaison.sla.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.events.directory.ChangeTerms.BoardMeeting;
import ca.liaison.events.directory.ChangeTerms.LatentFiling;
import ca.liaison.events.directory.ChangeTerms.MaintenanceWindow;
import ca.liaison.events.directory.ChangeTerms.Notice;
import ca.liaison.events.directory.ChangeTerms.UrgentFiling;
import ca.liaison.events.directory.Holiday;
import ca.liaison.events.directory.Source;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.sla.clock.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CHG-22")
@Tag("SLA-30")
@DisplayName("The outage of a change counts as planned maintenance")
class MaintenanceRulesTest {
    private static final BilingualText NAME = new BilingualText("Nom", "Name");
    private static final Source SOURCE = new Source("ONE Mail", "6.1", "undated", false);

    /// Weekdays but 2022-07-01.
    private static final BusinessCalendar HOURS =
            BusinessCalendar.of(
                    new Calendar(
                            "hub_hours",
                            1,
                            Instant.EPOCH,
                            null,
                            NAME,
                            Story.TORONTO.getId(),
                            List.of(
                                    new Calendar.OpeningHours(
                                            new TreeSet<>(
                                                    EnumSet.range(
                                                            DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                                            "08:00",
                                            "17:00")),
                            List.of(
                                    new Holiday(
                                            "canada_day",
                                            NAME,
                                            Holiday.Kind.STATUTORY,
                                            new Holiday.EachYear(MonthDay.parse("--07-01")),
                                            new TreeMap<>(),
                                            SOURCE)),
                            SOURCE));

    private static final MaintenanceRules RULES =
            new MaintenanceRules(
                    new ChangeTerms(
                            ChangeTerms.DEFAULT,
                            1,
                            Instant.EPOCH,
                            null,
                            Story.TORONTO.getId(),
                            "hub_hours",
                            new BoardMeeting(
                                    "WEDNESDAY", "10:00", "12:00", "THURSDAY", "12:00", SOURCE),
                            List.of(),
                            List.of(
                                    new Notice("partner_to_hub", 7, SOURCE),
                                    new Notice("hub_to_partner", 5, SOURCE)),
                            List.of(
                                    new MaintenanceWindow(
                                            "FREQ=WEEKLY;BYDAY=SU", "00:00", "06:00", SOURCE)),
                            new UrgentFiling("hub_hours", SOURCE),
                            new LatentFiling(24, SOURCE),
                            List.of()),
                    HOURS);

    private static ChangeStory change(String from, String until) {
        return ChangeStory.of("CHG0000001", "ONE_MAIL", "nord")
                .lasting(from, until)
                .out(from, until);
    }

    private static Basis judged(ChangeStory change) {
        return RULES.judge(change.course());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-12T00:00, 2022-06-12T06:00, WITHIN_WINDOW",
        "2022-06-11T23:59, 2022-06-12T06:00, SHORT_NOTICE",
        "2022-06-12T00:00, 2022-06-12T06:01, SHORT_NOTICE",
        "2022-06-13T00:00, 2022-06-13T06:00, SHORT_NOTICE",
        "2022-06-12T05:00, 2022-06-19T01:00, SHORT_NOTICE"
    })
    @DisplayName("where the change lies wholly within a maintenance window")
    void withinAWindow(String from, String until, Basis basis) {
        assertThat(judged(change(from, until).filed("2022-06-10T16:00"))).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03-13T00:00, 2022-03-13T06:00, WITHIN_WINDOW",
        "2022-11-06T00:00, 2022-11-06T06:00, WITHIN_WINDOW",
        "2022-11-06T00:00, 2022-11-06T07:00, SHORT_NOTICE"
    })
    @DisplayName("by local time in the nights too in which the clock changes")
    void withinAWindowWhenTheClockChanges(String from, String until, Basis basis) {
        Instant told = Story.toronto(from).minusSeconds(60);
        assertThat(judged(change(from, until).filed(told))).isEqualTo(basis);
    }

    @Test
    @DisplayName("not where only its outage lies within a window")
    void notByItsOutageAlone() {
        ChangeStory change =
                ChangeStory.of("CHG0000001", "ONE_MAIL", "nord")
                        .lasting("2022-06-11T22:00", "2022-06-12T05:00")
                        .out("2022-06-12T01:00", "2022-06-12T02:00")
                        .filed("2022-06-10T16:00");
        assertThat(judged(change)).isEqualTo(Basis.SHORT_NOTICE);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-06T00:00, 2022-06-13T00:00, NOTICE_GIVEN",
        "2022-06-06T23:59, 2022-06-13T00:00, NOTICE_GIVEN",
        "2022-06-06T00:00, 2022-06-12T23:59, SHORT_NOTICE",
        "2022-06-07T00:00, 2022-06-13T23:00, SHORT_NOTICE",
        "2022-06-04T10:00, 2022-06-10T01:00, NOTICE_GIVEN",
        "2022-06-27T10:00, 2022-07-04T20:00, SHORT_NOTICE",
        "2022-06-27T10:00, 2022-07-05T00:00, NOTICE_GIVEN"
    })
    @DisplayName("where it was told five business days beforehand")
    void withNotice(String told, String from, Basis basis) {
        ChangeStory change =
                ChangeStory.of("CHG0000001", "ONE_MAIL", "nord")
                        .lasting(Story.toronto(from), Story.toronto(from).plusSeconds(3600))
                        .out(Story.toronto(from), Story.toronto(from).plusSeconds(60))
                        .filed(told);
        assertThat(judged(change)).isEqualTo(basis);
    }

    @Test
    @DisplayName("by the notice of the time that it has last")
    void byTheNoticeOfItsLastTime() {
        ChangeStory change =
                change("2022-06-14T20:00", "2022-06-14T22:00").filed("2022-06-01T10:00");
        assertThat(judged(change)).isEqualTo(Basis.NOTICE_GIVEN);
        change.lasting("2022-06-15T20:00", "2022-06-15T22:00")
                .out("2022-06-15T20:00", "2022-06-15T22:00")
                .rescheduled("2022-06-13T10:00")
                .scheduled("2022-06-13T11:00");
        assertThat(judged(change)).isEqualTo(Basis.SHORT_NOTICE);
        assertThat(RULES.outage(change.course()).toldAt())
                .isEqualTo(Story.toronto("2022-06-13T10:00"));
    }

    @Test
    @DisplayName("where the partner approved it at its time beforehand")
    void byAgreement() {
        ChangeStory change =
                change("2022-06-14T20:00", "2022-06-14T22:00")
                        .filed("2022-06-13T10:00")
                        .approvedByPartner("2022-06-13T11:00");
        assertThat(judged(change)).isEqualTo(Basis.AGREED);
        change.lasting("2022-06-15T20:00", "2022-06-15T22:00")
                .out("2022-06-15T20:00", "2022-06-15T22:00")
                .rescheduled("2022-06-13T12:00");
        assertThat(judged(change)).isEqualTo(Basis.SHORT_NOTICE);
        change.approvedByPartner("2022-06-15T20:00");
        assertThat(judged(change)).isEqualTo(Basis.SHORT_NOTICE);
    }

    @Test
    @DisplayName("never where it was told afterwards, or mends an interruption")
    void neverAfterwards() {
        ChangeStory late = change("2022-06-12T01:00", "2022-06-12T02:00").filed("2022-06-12T01:00");
        assertThat(judged(late)).isEqualTo(Basis.TOLD_AFTERWARDS);
        ChangeStory fix =
                change("2022-06-12T01:00", "2022-06-12T02:00")
                        .emergencyFix()
                        .filed("2022-06-12T00:30");
        assertThat(judged(fix)).isEqualTo(Basis.EMERGENCY_FIX);
    }

    @Test
    @DisplayName("only while it goes ahead")
    void onlyWhileItGoesAhead() {
        ChangeStory change =
                change("2022-06-12T01:00", "2022-06-12T02:00").filed("2022-06-10T16:00");
        assertThat(change.course().hasOutage()).isFalse();
        assertThat(change.scheduled("2022-06-10T17:00").course().hasOutage()).isTrue();
        assertThat(change.resolved("2022-06-12T03:00").course().hasOutage()).isTrue();
        assertThat(change.rejected("2022-06-12T04:00").course().hasOutage()).isFalse();
        assertThat(change.withdrawn("2022-06-12T04:00").course().hasOutage()).isFalse();
        ChangeStory quiet =
                ChangeStory.of("CHG0000002", "ONE_MAIL", "nord")
                        .lasting("2022-06-12T01:00", "2022-06-12T02:00")
                        .filed("2022-06-10T16:00")
                        .scheduled("2022-06-10T17:00");
        assertThat(quiet.course().hasOutage()).isFalse();
    }
}
