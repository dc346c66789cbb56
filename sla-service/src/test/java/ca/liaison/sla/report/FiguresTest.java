package ca.liaison.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.sla.calls.CallFigures;
import ca.liaison.sla.report.MonthTicket.Answer;
import ca.liaison.sla.report.MonthTicket.Kind;
import ca.liaison.sla.report.MonthTicket.Solution;
import ca.liaison.sla.report.MonthTicket.Verdict;
import ca.liaison.sla.report.ServiceLevelReport.Mean;
import ca.liaison.sla.report.ServiceLevelReport.Objective;
import ca.liaison.sla.report.ServiceLevelReport.PriorityShare;
import ca.liaison.sla.report.ServiceLevelReport.Share;
import ca.liaison.sla.report.ServiceLevelReport.TicketCount;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arithmetic of the monthly figures, some by hand and all against a slow count of their own.
@DisplayName("The figures of a month")
class FiguresTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Objectives SHIPPED = new Objectives(MAPPER, Optional.empty());
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static Objective of(Figures figures, String code) {
        return figures.objectives(SHIPPED.all()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Figures figures(CallFigures calls, MonthTicket... tickets) {
        return new Figures(OCTOBER, List.of(tickets), calls);
    }

    private static MonthTicket solved(Kind kind, String priority, Verdict verdict, String took) {
        return new MonthTicket(
                kind,
                "nord",
                "OLIS",
                priority,
                true,
                false,
                new Solution(Duration.parse(took), verdict, false),
                null);
    }

    private static MonthTicket byEmail(@Nullable String after, String waited) {
        return new MonthTicket(
                Kind.INCIDENT,
                "nord",
                "OLIS",
                "P3",
                true,
                true,
                null,
                new Answer(after == null ? null : Duration.parse(after), Duration.parse(waited)));
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-31")
    @DisplayName("judge nine of ten as nine tenths, and anything less as less")
    void judgeOnTheExactFraction() {
        List<MonthTicket> tickets = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tickets.add(solved(Kind.INCIDENT, "P2", Verdict.IN_TARGET, "PT1H"));
        }
        tickets.add(solved(Kind.INCIDENT, "P1", Verdict.BREACHED, "PT11H"));
        tickets.add(solved(Kind.INCIDENT, "P4", Verdict.NO_TARGET, "PT0.001S"));
        tickets.add(solved(Kind.INCIDENT, "P3", Verdict.OBJECTIVE_ONLY, "PT0.001S"));
        Figures figures = figures(CallFigures.NONE, tickets.toArray(MonthTicket[]::new));
        Objective incidents = of(figures, "incidents_in_target");
        assertThat(incidents.measured()).isEqualTo(10);
        assertThat(incidents.inTarget()).isEqualTo(9);
        assertThat(Objects.requireNonNull(incidents.share()).percent()).isEqualTo("90");
        assertThat(incidents.met()).isTrue();
        assertThat(incidents.withoutTarget()).isEqualTo(1);
        assertThat(incidents.objectiveOnly()).isEqualTo(1);
        assertThat(incidents.byPriority())
                .extracting(PriorityShare::measured)
                .containsExactly(1L, 9L, 0L, 0L);
        assertThat(figures.means().getFirst().seconds()).isEqualByComparingTo("6000");
        tickets.removeFirst();
        Objective fewer =
                of(
                        figures(CallFigures.NONE, tickets.toArray(MonthTicket[]::new)),
                        "incidents_in_target");
        Share share = Objects.requireNonNull(fewer.share());
        assertThat(share.percent()).isEqualTo("88.888888888888888888");
        assertThat(share.percentRounded()).isEqualByComparingTo("88.889");
        assertThat(fewer.met()).isFalse();
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-31")
    @DisplayName("say nothing of what was not measured")
    void sayNothingOfNothing() {
        Figures figures = figures(CallFigures.NONE);
        assertThat(figures.objectives(SHIPPED.all()))
                .hasSize(8)
                .allSatisfy(each -> {
                    assertThat(each.share()).isNull();
                    assertThat(each.met()).isNull();
                });
        assertThat(figures.means()).extracting(Mean::seconds).containsOnlyNulls();
        assertThat(figures.counts()).hasSize(12);
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-31")
    @DisplayName(
            "show abandoned calls as shares of the received and of the answered, and judge the first")
    void showBothSharesOfAbandonedCalls() {
        Figures figures = figures(new CallFigures(200, 180, 162, 10, 3600));
        Objective received = of(figures, "calls_abandoned_of_received");
        Objective answered = of(figures, "calls_abandoned_of_answered");
        assertThat(Objects.requireNonNull(received.share()).percent()).isEqualTo("5");
        assertThat(received.met()).isTrue();
        assertThat(Objects.requireNonNull(answered.share()).percentRounded())
                .isEqualByComparingTo("5.556");
        assertThat(answered.met()).isNull();
        assertThat(answered.target()).isNull();
        assertThat(of(figures, "calls_answered_within_60_seconds").met()).isTrue();
        assertThat(figures.means().getLast().seconds()).isEqualByComparingTo("20");
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-31")
    @DisplayName("count an e-mail where it is known whether it was dealt with in time")
    void countEmailsOnceKnown() {
        Figures figures =
                figures(
                        CallFigures.NONE,
                        byEmail("PT2H", "PT2H"),
                        byEmail("PT2H0.000001S", "PT2H0.000001S"),
                        byEmail(null, "PT2H"),
                        byEmail(null, "PT7H"),
                        byEmail(null, "PT9H"));
        Objective two = of(figures, "email_incidents_within_2_hours");
        Objective eight = of(figures, "email_incidents_within_8_hours");
        assertThat(two.measured()).isEqualTo(4);
        assertThat(two.inTarget()).isEqualTo(1);
        assertThat(eight.measured()).isEqualTo(3);
        assertThat(eight.inTarget()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03, 70, 85", "2016-04, 70, 85", "2016-05, 75, 90",
        "2016-09, 75, 90", "2016-10, 80, 98", "2026-10, 80, 98"
    })
    @org.junit.jupiter.api.Tag("SLA-12")
    @DisplayName("are judged by what held in the month")
    void areJudgedByWhatHeld(String month, String two, String eight) {
        Figures figures = new Figures(YearMonth.parse(month), List.of(), CallFigures.NONE);
        assertThat(of(figures, "email_incidents_within_2_hours").target()).isEqualTo(two);
        assertThat(of(figures, "email_incidents_within_8_hours").target()).isEqualTo(eight);
        assertThat(of(figures, "incidents_in_target").target()).isEqualTo("90");
    }

    @Test
    @org.junit.jupiter.api.Tag("SLA-12")
    @DisplayName("go by the objectives of the installation, and by none that make no sense")
    void goByTheObjectivesOfTheInstallation(@TempDir Path folder) throws Exception {
        String shipped;
        try (var text = FiguresTest.class.getResourceAsStream("/directory/objectives.json")) {
            shipped =
                    new String(
                            Objects.requireNonNull(text).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);
        }
        Path own = folder.resolve("objectives.json");
        Files.writeString(
                own,
                shipped.replace(
                        "\"validFrom\": \"2016-10-01\", \"percent\": \"80\"",
                        "\"validFrom\": \"2016-10-01\", \"percent\": \"82.5\""));
        assertThat(new Objectives(MAPPER, Optional.of(own)).all().get(3).in(OCTOBER))
                .map(ObjectiveTerms.Target::percent)
                .contains("82.5");
        Files.writeString(own, shipped.replace("2016-05-01", "2016-11-01"));
        Assertions.assertThatException()
                .isThrownBy(() -> new Objectives(MAPPER, Optional.of(own)))
                .withMessageContaining("cannot be read");
        Files.writeString(own, "[]");
        Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> new Objectives(MAPPER, Optional.of(own)));
    }

    private static MonthTicket any(Random random) {
        Kind kind = List.of(Kind.values()).get(random.nextInt(3));
        Verdict verdict = List.of(Verdict.values()).get(random.nextInt(4));
        return new MonthTicket(
                kind,
                "nord",
                "OLIS",
                "P" + (1 + random.nextInt(4)),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean()
                        ? new Solution(
                                Duration.ofSeconds(random.nextInt(100_000)),
                                verdict,
                                random.nextBoolean())
                        : null,
                null);
    }

    @Property(tries = 200)
    @Tag("SLA-31")
    void agreeWithASlowCount(@ForAll long seed) {
        Random random = new Random(seed);
        List<MonthTicket> tickets = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            tickets.add(any(random));
        }
        Figures figures = new Figures(OCTOBER, tickets, CallFigures.NONE);
        for (Kind kind : Kind.values()) {
            String code =
                    switch (kind) {
                        case INCIDENT -> "incidents_in_target";
                        case SECURITY_INCIDENT -> "security_incidents_in_target";
                        case SERVICE_REQUEST -> "requests_in_target";
                    };
            long measured = 0;
            long inTarget = 0;
            for (MonthTicket ticket : tickets) {
                Solution solution = ticket.solution();
                if (ticket.kind() == kind
                        && solution != null
                        && List.of(Verdict.IN_TARGET, Verdict.BREACHED)
                                .contains(solution.verdict())) {
                    measured++;
                    inTarget += solution.verdict() == Verdict.IN_TARGET ? 1 : 0;
                }
            }
            Objective objective = of(figures, code);
            assertThat(objective.measured()).isEqualTo(measured);
            assertThat(objective.inTarget()).isEqualTo(inTarget);
            assertThat(objective.met())
                    .isEqualTo(measured == 0 ? null : inTarget * 10 >= measured * 9);
            assertThat(objective.byPriority().stream().mapToLong(PriorityShare::measured).sum())
                    .isEqualTo(measured);
            assertThat(objective.byPriority().stream().mapToLong(PriorityShare::inTarget).sum())
                    .isEqualTo(inTarget);
            if (measured > 0) {
                BigInteger digits =
                        BigInteger.valueOf(inTarget)
                                .multiply(BigInteger.TEN.pow(20))
                                .divide(BigInteger.valueOf(measured));
                assertThat(new BigDecimal(Objects.requireNonNull(objective.share()).percent()))
                        .isEqualByComparingTo(new BigDecimal(digits, 18));
            }
        }
        List<TicketCount> counts = figures.counts();
        assertThat(counts.stream().mapToLong(TicketCount::opened).sum())
                .isEqualTo(tickets.stream().filter(MonthTicket::opened).count());
        assertThat(counts.stream().mapToLong(TicketCount::openAtEnd).sum())
                .isEqualTo(tickets.stream().filter(MonthTicket::openAtEnd).count());
        assertThat(counts.stream().mapToLong(TicketCount::resolved).sum())
                .isEqualTo(figures.means().get(0).of() + figures.means().get(1).of());
    }
}
