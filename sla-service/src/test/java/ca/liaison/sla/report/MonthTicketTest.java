package ca.liaison.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Source;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.sla.availability.Span;
import ca.liaison.sla.clock.Facts;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.report.MonthTicket.Kind;
import ca.liaison.sla.report.MonthTicket.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a month says of a single ticket; each has four hours to be resolved.
@Tag("SLA-31")
@DisplayName("A ticket of a month")
class MonthTicketTest {
    private static final Span MARCH = Span.of(YearMonth.of(2026, 3));
    private static final Instant LATER = Story.toronto("2026-05-01T00:00");
    private static final TicketClock.Target FOUR_HOURS =
            new TicketClock.Target(
                    "default.OLIS",
                    1,
                    "PT4H",
                    null,
                    80,
                    true,
                    new Source("Test", "1", "undated", true));

    private static List<TicketClock> clocks(Facts facts, Instant at) {
        Instant opened = facts.opening().at();
        Instant due = opened.plus(Duration.ofHours(4));
        Instant over = facts.overSince();
        Instant end = over == null ? at : over;
        boolean cancelled = facts.latest().state().equals("cancelled");
        Optional<Instant> takenUp =
                facts.all().stream()
                        .filter(each -> !each.state().equals("new"))
                        .map(each -> each.at())
                        .findFirst();
        String state = cancelled ? "ended" : "met";
        return List.of(
                clock(
                        "acknowledge",
                        takenUp.isPresent() ? state : "running",
                        opened,
                        takenUp.orElse(null),
                        null),
                clock(
                        "resolve",
                        over == null ? "running" : state,
                        opened,
                        over,
                        due.isAfter(end) ? null : due));
    }

    private static TicketClock clock(
            String goal,
            String state,
            Instant started,
            @Nullable Instant ended,
            @Nullable Instant breached) {
        return new TicketClock(
                goal,
                goal,
                null,
                1,
                state,
                "around_the_clock",
                1,
                "sla",
                FOUR_HOURS,
                started,
                null,
                null,
                null,
                null,
                "PT0S",
                ended,
                breached,
                List.of());
    }

    private static Story opened(String at) {
        return Story.begun("INC0000001", "incident", "nord", "P1", Story.toronto(at));
    }

    private static Optional<MonthTicket> in(Span month, Story story) {
        return MonthTicket.of(story.facts(), month, LATER, MonthTicketTest::clocks);
    }

    private static MonthTicket inMarch(Story story) {
        return in(MARCH, story).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T10:00, 2026-03-10T13:59, true, true, IN_TARGET",
        "2026-03-10T10:00, 2026-03-10T14:00, true, true, BREACHED",
        "2026-02-28T23:59, 2026-03-01T00:00, false, true, IN_TARGET",
        "2026-03-01T00:00, 2026-03-01T01:00, true, true, IN_TARGET",
        "2026-03-31T23:00, 2026-03-31T23:59, true, true, IN_TARGET",
        "2026-03-31T23:00, 2026-04-01T00:00, true, false, ",
        "2026-02-10T10:00, 2026-02-28T23:59, false, false, "
    })
    @DisplayName("belongs to the month in Toronto in which it was resolved")
    void belongsToTheMonthOfItsResolution(
            String opened,
            String resolved,
            boolean isOpened,
            boolean isSolved,
            @Nullable Verdict verdict) {
        MonthTicket ticket = inMarch(opened(opened).resolved(resolved));
        assertThat(ticket.opened()).isEqualTo(isOpened);
        assertThat(ticket.solution() != null).isEqualTo(isSolved);
        assertThat(ticket.solution() == null ? null : ticket.solution().verdict())
                .isEqualTo(verdict);
        assertThat(ticket.openAtEnd()).isEqualTo(resolved.startsWith("2026-04"));
    }

    @Test
    @DisplayName("is not there before it was opened")
    void isNotThereBefore() {
        assertThat(in(MARCH, opened("2026-04-01T00:00"))).isEmpty();
    }

    @Test
    @DisplayName("that is reopened within the month is open, and later it was resolved in both")
    void thatIsReopened() {
        assertThat(
                        inMarch(
                                        opened("2026-03-10T10:00")
                                                .resolved("2026-03-10T11:00")
                                                .reopened("2026-03-12T11:00"))
                                .openAtEnd())
                .isTrue();
        Story later =
                opened("2026-03-10T10:00")
                        .resolved("2026-03-31T11:00")
                        .reopened("2026-04-02T11:00")
                        .resolved("2026-04-03T11:00");
        assertThat(inMarch(later).solution()).isNotNull();
        MonthTicket april = in(Span.of(YearMonth.of(2026, 4)), later).orElseThrow();
        assertThat(Objects.requireNonNull(april.solution()).took())
                .isEqualTo(
                        Duration.between(
                                        Story.toronto("2026-03-10T10:00"),
                                        Story.toronto("2026-03-31T11:00"))
                                .plusHours(24));
    }

    @Test
    @DisplayName("that was closed counts when it was resolved, and one that was cancelled never")
    void thatWasClosedOrCancelled() {
        Story closed =
                opened("2026-02-27T10:00").resolved("2026-02-27T11:00").closed("2026-03-05T11:00");
        assertThat(inMarch(closed).solution()).isNull();
        MonthTicket cancelled = inMarch(opened("2026-03-10T10:00").cancelled("2026-03-10T11:00"));
        assertThat(cancelled.solution()).isNull();
        assertThat(cancelled.openAtEnd()).isFalse();
        assertThat(cancelled.kind()).isEqualTo(Kind.INCIDENT);
    }

    @Test
    @DisplayName(
            "that came by e-mail waits until somebody takes it up, beyond the end of the month too")
    void thatCameByEmail() {
        Story story = opened("2026-03-31T23:00").byEmail();
        assertThat(Objects.requireNonNull(inMarch(story).answer()).after()).isNull();
        story.started("2026-04-01T00:30");
        assertThat(Objects.requireNonNull(inMarch(story).answer()).after())
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(in(Span.of(YearMonth.of(2026, 4)), story).orElseThrow().answer()).isNull();
        assertThat(inMarch(opened("2026-03-10T10:00")).answer()).isNull();
        Story cancelled = opened("2026-03-10T10:00").byEmail().cancelled("2026-03-10T12:00");
        assertThat(inMarch(cancelled).answer()).isNull();
    }

    @Test
    @DisplayName("of a month that is not over is as it is now")
    void ofAMonthThatIsNotOver() {
        Story story =
                opened("2026-03-10T10:00")
                        .happens(
                                Story.toronto("2026-03-10T11:00"),
                                IncidentEventType.RESOLVED,
                                "hub",
                                "resolved");
        MonthTicket before =
                MonthTicket.of(
                                story.facts(),
                                MARCH,
                                Story.toronto("2026-03-10T10:30"),
                                MonthTicketTest::clocks)
                        .orElseThrow();
        assertThat(before.openAtEnd()).isTrue();
        assertThat(before.solution()).isNull();
    }
}
