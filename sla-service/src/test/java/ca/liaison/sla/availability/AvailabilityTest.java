package ca.liaison.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Source;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.sla.availability.CountedOutage.Excluded;
import ca.liaison.sla.availability.Outage.Stage;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.maintenance.Basis;
import ca.liaison.sla.maintenance.PlannedOutage;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SLA-30")
@DisplayName("The availability of a service in a month")
class AvailabilityTest {
    static final BusinessCalendar ALWAYS =
            calendar(EnumSet.allOf(DayOfWeek.class), "00:00", "24:00");
    static final BusinessCalendar OFFICE =
            calendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:00", "16:30");

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final Instant LATER = Story.toronto("2026-12-01T00:00");

    private static BusinessCalendar calendar(Set<DayOfWeek> days, String from, String until) {
        return BusinessCalendar.of(
                new Calendar(
                        "some",
                        1,
                        Instant.EPOCH,
                        null,
                        new BilingualText("Nom", "Name"),
                        Story.TORONTO.getId(),
                        List.of(new Calendar.OpeningHours(new TreeSet<>(days), from, until)),
                        List.of(),
                        new Source("Guide", "4.13", "undated", false)));
    }

    private static Availability of(YearMonth month, Formula formula, Outage... outages) {
        return Availability.of(month, LATER, formula, ALWAYS, List.of(outages), List.of());
    }

    private static Outage outage(String ticket, String priority, String from, String until) {
        return outage(ticket, from, until, new Stage(Story.toronto(from), priority, false));
    }

    private static Outage outage(
            String ticket, String from, @Nullable String until, Stage... stages) {
        return new Outage(
                ticket,
                "OLIS",
                Story.toronto(from),
                until == null ? null : Story.toronto(until),
                List.of(stages));
    }

    private static Stage stage(String from, String priority) {
        return new Stage(Story.toronto(from), priority, false);
    }

    private static Excluded excluded(String from, String until, Exclusion why) {
        return new Excluded(new Span(Story.toronto(from), Story.toronto(until)), why);
    }

    private static @Nullable String percent(Availability availability) {
        BigDecimal percent = availability.percent();
        return percent == null ? null : percent.toPlainString();
    }

    @Test
    @DisplayName("is what the outages P1 left of the agreed minutes")
    void isAShareOfTheAgreedTime() {
        Availability june =
                of(
                        JUNE,
                        Formula.GUIDE,
                        outage("INC1", "P1", "2026-06-10T10:00", "2026-06-10T11:30"));

        assertThat(june.agreed()).isEqualTo(Duration.ofDays(30));
        assertThat(june.down()).isEqualTo(Duration.ofMinutes(90));
        assertThat(percent(june)).isEqualTo("99.791666666666666666");
        assertThat(june.rounded()).isEqualTo("99.792");
        assertThat(june.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 44580", "2026-11, 43260", "2026-02, 40320", "2028-02, 41760"})
    @DisplayName("knows how long its month is, changes of the clock included")
    void knowsItsMonth(YearMonth month, long minutes) {
        Instant afterwards = Instant.parse("2030-01-01T00:00:00Z");

        assertThat(
                        Availability.of(
                                        month,
                                        afterwards,
                                        Formula.WHOLE_CHAIN,
                                        OFFICE,
                                        List.of(),
                                        List.of())
                                .agreed())
                .isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    @DisplayName("is judged before it is rounded")
    void isJudgedUnrounded() {
        BigDecimal target = new BigDecimal("99");
        Availability just =
                of(
                        JUNE,
                        Formula.WHOLE_CHAIN,
                        outage("INC1", "P2", "2026-06-10T00:00", "2026-06-10T07:12"));
        Availability under =
                of(
                        JUNE,
                        Formula.WHOLE_CHAIN,
                        outage("INC1", "P2", "2026-06-10T00:00", "2026-06-10T07:12:00.000001"));

        assertThat(percent(just)).isEqualTo("99");
        assertThat(just.reaches(target)).isTrue();
        assertThat(under.rounded()).isEqualTo("99.000");
        assertThat(under.reaches(target)).isFalse();
        assertThat(percent(under)).startsWith("98.9999999");
    }

    @Test
    @DisplayName("counts overlapping outages once and says which stretch another one counts")
    void countsOverlapsOnce() {
        Availability june =
                of(
                        JUNE,
                        Formula.GUIDE,
                        outage("INC2", "P1", "2026-06-10T11:00", "2026-06-10T13:00"),
                        outage("INC1", "P1", "2026-06-10T10:00", "2026-06-10T12:00"));

        assertThat(june.down()).isEqualTo(Duration.ofHours(3));
        assertThat(june.outages().getFirst().excluded()).isEmpty();
        assertThat(june.outages().getLast().excluded())
                .containsExactly(
                        excluded("2026-06-10T11:00", "2026-06-10T12:00", Exclusion.OVERLAPS));
    }

    @Test
    @DisplayName("counts an outage as long as it is P1")
    void countsWhileItIsP1() {
        Availability june =
                of(
                        JUNE,
                        Formula.GUIDE,
                        outage(
                                "INC1",
                                "2026-06-10T10:00",
                                "2026-06-10T16:00",
                                stage("2026-06-10T10:00", "P3"),
                                stage("2026-06-10T11:00", "P2"),
                                stage("2026-06-10T12:00", "P1"),
                                stage("2026-06-10T15:00", "P2")));

        assertThat(june.down()).isEqualTo(Duration.ofHours(3));
        assertThat(june.outages().getFirst().excluded())
                .containsExactly(
                        excluded("2026-06-10T10:00", "2026-06-10T12:00", Exclusion.LOWER_PRIORITY),
                        excluded("2026-06-10T15:00", "2026-06-10T16:00", Exclusion.LOWER_PRIORITY));
    }

    @Test
    @DisplayName("leaves out what the client delayed, and planned maintenance")
    void leavesOutDelaysAndMaintenance() {
        Outage outage =
                outage(
                        "INC1",
                        "2026-06-10T10:00",
                        "2026-06-10T16:00",
                        stage("2026-06-10T10:00", "P1"),
                        new Stage(Story.toronto("2026-06-10T11:00"), "P1", true),
                        stage("2026-06-10T13:00", "P1"));
        PlannedOutage maintenance =
                new PlannedOutage(
                        "CHG1",
                        "OLIS",
                        Story.toronto("2026-06-10T12:30"),
                        Story.toronto("2026-06-10T14:00"),
                        Basis.NOTICE_GIVEN,
                        Story.toronto("2026-06-01T10:00"),
                        Set.of("hub"));
        Availability june =
                Availability.of(
                        JUNE,
                        LATER,
                        Formula.WHOLE_CHAIN,
                        OFFICE,
                        List.of(outage),
                        List.of(maintenance));

        assertThat(june.down()).isEqualTo(Duration.ofHours(3));
        assertThat(june.agreed()).isEqualTo(Duration.ofDays(30));
        assertThat(june.outages().getFirst().excluded())
                .containsExactly(
                        excluded("2026-06-10T11:00", "2026-06-10T12:30", Exclusion.CLIENT_DELAY),
                        new Excluded(
                                new Span(maintenance.from(), maintenance.until()),
                                Exclusion.PLANNED_MAINTENANCE,
                                "CHG1"));
    }

    @Test
    @DisplayName("keeps to the agreed support hours where the formula says so")
    void keepsToSupportHours() {
        Outage night = outage("INC1", "P1", "2026-06-10T16:00", "2026-06-11T08:30");
        Availability june =
                Availability.of(JUNE, LATER, Formula.GUIDE, OFFICE, List.of(night), List.of());

        assertThat(june.agreed()).isEqualTo(Duration.ofHours(187));
        assertThat(june.down()).isEqualTo(Duration.ofHours(1));
        assertThat(june.outages().getFirst().excluded())
                .containsExactly(
                        excluded("2026-06-10T16:30", "2026-06-11T08:00", Exclusion.OUT_OF_HOURS));
    }

    @Test
    @DisplayName("has its own part of an outage that crosses the end of a month")
    void splitsAtTheEndOfTheMonth() {
        Outage outage = outage("INC1", "P1", "2026-06-30T22:00", "2026-07-01T03:00");

        assertThat(of(JUNE, Formula.GUIDE, outage).down()).isEqualTo(Duration.ofHours(2));
        assertThat(of(JUNE.plusMonths(1), Formula.GUIDE, outage).down())
                .isEqualTo(Duration.ofHours(3));
        assertThat(of(JUNE.plusMonths(2), Formula.GUIDE, outage).outages()).isEmpty();
    }

    @Test
    @DisplayName("is counted until now while the month is not over")
    void isCountedUntilNow() {
        Outage lasting = outage("INC1", "2026-06-10T10:00", null, stage("2026-06-10T10:00", "P1"));
        Availability june =
                Availability.of(
                        JUNE,
                        Story.toronto("2026-06-11T00:00"),
                        Formula.GUIDE,
                        ALWAYS,
                        List.of(lasting),
                        List.of());

        assertThat(june.complete()).isFalse();
        assertThat(june.agreed()).isEqualTo(Duration.ofDays(10));
        assertThat(june.down()).isEqualTo(Duration.ofHours(14));
    }

    @Test
    @DisplayName("is unknown before any agreed time is over, and none of a month to come")
    void needsSomeTime() {
        Instant begin = Story.toronto("2026-06-01T00:00");
        Availability atOnce =
                Availability.of(JUNE, begin, Formula.GUIDE, ALWAYS, List.of(), List.of());

        assertThat(atOnce.percent()).isNull();
        assertThat(atOnce.rounded()).isNull();
        assertThat(atOnce.reaches(BigDecimal.ONE)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Availability.of(
                                JUNE,
                                begin.minusNanos(1),
                                Formula.GUIDE,
                                ALWAYS,
                                List.of(),
                                List.of()));
    }

    @Test
    @DisplayName("reads an outage from the first occurrence until it was resolved, and again")
    void readsOutagesFromTheTicket() {
        Story story =
                Story.outage("INC1", "OLIS", "P2", "2026-06-10T08:00", "2026-06-10T09:00")
                        .started("2026-06-10T09:10")
                        .reprioritised("2026-06-10T10:00", "P1")
                        .waits("2026-06-10T10:30", "partner")
                        .resumed("2026-06-10T11:00")
                        .resolved("2026-06-10T12:00")
                        .reopened("2026-06-11T12:00")
                        .started("2026-06-11T12:10")
                        .resolved("2026-06-11T13:00")
                        .closed("2026-06-20T13:00");
        List<Outage> outages = Outages.of(story.facts(), Set.of("partner"));

        assertThat(outages)
                .extracting(Outage::from)
                .containsExactly(
                        Story.toronto("2026-06-10T08:00"), Story.toronto("2026-06-11T12:00"));
        assertThat(outages)
                .extracting(Outage::until)
                .containsExactly(
                        Story.toronto("2026-06-10T12:00"), Story.toronto("2026-06-11T13:00"));
        Availability june = Availability.of(JUNE, LATER, Formula.GUIDE, ALWAYS, outages, List.of());
        assertThat(june.down()).isEqualTo(Duration.ofMinutes(90 + 60));
        assertThat(june.outages().getFirst().excluded())
                .containsExactly(
                        excluded("2026-06-10T08:00", "2026-06-10T10:00", Exclusion.LOWER_PRIORITY),
                        excluded("2026-06-10T10:30", "2026-06-10T11:00", Exclusion.CLIENT_DELAY));
    }

    @Test
    @DisplayName("knows no outage of an incident that was cancelled")
    void passesOverWhatWasCancelled() {
        Story story =
                Story.outage("INC1", "OLIS", "P1", "2026-06-10T08:00", "2026-06-10T09:00")
                        .cancelled("2026-06-10T12:00");

        assertThat(Outages.of(story.facts(), Set.of())).isEmpty();
    }
}
