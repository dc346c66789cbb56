package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Guide 2.5.1: a partner's desk opens an incident with the hub, under its own ticket number.
@ExtendWith(SharedSuite.class)
class PartnerOpensIncidentTest {
    private final RunningSuite suite;
    private final Desk nord;
    private final Desk hub;
    private final String own = FreshNumbers.next("HDN");

    PartnerOpensIncidentTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
        this.hub = suite.desk("hub-desk");
    }

    @Test
    @Tag("XRF-01")
    @Tag("INC-01")
    @Tag("GWY-03")
    void theAnswerCarriesTheEhealthNumberAndThePartnersOwn() {
        Answer opened = nord.open(Reports.fromPartner(own));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.number()).matches("INC\\d{7,}");
        assertThat(opened.text("/partnerTicketNumber")).isEqualTo(own);
        assertThat(opened.header("Location").orElseThrow())
                .endsWith("/v1/incidents/" + opened.number());
        assertThat(opened.etag()).isEqualTo("\"1\"");
        assertThat(opened.state()).isEqualTo("new");
        assertThat(opened.text("/openedBy")).isEqualTo("nord");
        assertThat(opened.text("/channel")).isEqualTo("api");
        assertThat(opened.text("/assignedTo/organisation")).isEqualTo("hub");
        assertThat(opened.text("/assignedTo/supportGroup")).isEqualTo("desk");
    }

    @Test
    @Tag("INC-01")
    void theHubReadsEverythingThatThePartnerTold() {
        ObjectNode report = Reports.fromPartner(own);
        Answer read = hub.read(nord.open(report).number());

        assertThat(read.status()).isEqualTo(200);
        for (String told :
                List.of(
                        "caller",
                        "service",
                        "summary",
                        "serviceImpact",
                        "endUserImpact",
                        "preliminaryChecks",
                        "workaround")) {
            assertThat(read.at("/" + told)).as(told).isEqualTo(report.get(told));
        }
        assertThat(OffsetDateTime.parse(read.text("/firstOccurredAt")))
                .isEqualTo(OffsetDateTime.parse(report.path("firstOccurredAt").asText()));
        assertThat(read.text("/reportedPriority")).isEqualTo("P2");
        assertThat(read.at("/parties").toString()).contains(own);
    }

    @Test
    @Tag("XRF-01")
    void anIncidentWithoutThePartnersOwnNumberIsRefused() {
        Answer refused = nord.open(Json.without(Reports.fromPartner(own), "partnerTicketNumber"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("partner_number_missing");
        assertThat(refused.faultyMembers()).containsExactly("/partnerTicketNumber");
    }

    @ParameterizedTest
    @Tag("XRF-01")
    @ValueSource(strings = {"", "   ", "\u00a0\u2003", "HDN\u0007-1", "HDN\u200b-1"})
    void aBlankOrUnprintableNumberIsNoNumber(String number) {
        Answer refused = nord.open(Reports.fromPartner(number));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("partner_number_malformed");
        assertThat(refused.faultyMembers()).containsExactly("/partnerTicketNumber");
    }

    @Test
    @Tag("XRF-02")
    void theSameRequestAgainGivesTheSameTicket() {
        ObjectNode report = Reports.fromPartner(own);
        Answer first = nord.open(report);
        Answer again = nord.open(report);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.replayed()).isTrue();
        assertThat(first.replayed()).isFalse();
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    void theSameNumberIsKnownHoweverItIsSpelt() {
        ObjectNode report = Reports.fromPartner(own);
        Answer first = nord.open(report);
        Answer again =
                nord.open(
                        Json.with(
                                report,
                                "partnerTicketNumber",
                                " " + own.toLowerCase(Locale.ROOT).replace("-", "- ")));

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.text("/partnerTicketNumber")).isEqualTo(own);
    }

    @Test
    @Tag("XRF-02")
    void aRepeatShowsTheTicketAsItIsNow() {
        ObjectNode report = Reports.fromPartner(own);
        String number = nord.open(report).number();
        hub.ticket(number, null).move("start");

        assertThat(nord.open(report).state()).isEqualTo("in_progress");
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    void theSameRequestSentEightTimesAtOnceGivesOneTicket() throws Exception {
        ObjectNode report = Reports.fromPartner(own);
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> open = () -> nord.open(report);
            List<Future<Answer>> answers =
                    atOnce.invokeAll(Stream.generate(() -> open).limit(8).toList());

            String number = answers.getFirst().get().number();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().number()).isEqualTo(number);
            }
            assertThat(answers.stream().filter(answer -> !answer.resultNow().replayed()))
                    .hasSize(1);
        }
    }

    @Test
    @Tag("XRF-02")
    void theSameNumberWithOtherContentIsRefusedAndNamesTheTicketThatHasIt() {
        Answer first = nord.open(Reports.fromPartner(own));
        Answer refused =
                nord.open(Json.with(Reports.fromPartner(own), "summary", "Something else"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("partner_number_taken");
        assertThat(refused.number()).isEqualTo(first.number());
    }

    @Test
    @Tag("XRF-01")
    void aNumberStaysWithItsTicketForEver() {
        Matter closed = Matter.openedByNord(suite).closed();
        Answer refused =
                nord.open(Json.with(Reports.fromPartner(closed.own()), "summary", "Once more"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.number()).isEqualTo(closed.number());
    }

    @Test
    @Tag("XRF-02")
    void aRefusedIntakeUsesUpNeitherNumberNorKey() {
        ObjectNode report = Reports.fromPartner(own);
        String key = Desk.newKey();
        Answer refused = nord.open(Json.without(report, "service"), "Idempotency-Key", key);
        Answer opened = nord.open(report, "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.replayed()).isFalse();
    }

    @Test
    @Tag("XRF-02")
    void theSameKeyWithOtherContentIsRefused() {
        String key = Desk.newKey();
        nord.open(Reports.fromPartner(own), "Idempotency-Key", key);
        Answer refused =
                nord.open(
                        Json.with(
                                Reports.fromPartner(FreshNumbers.next("HDN")),
                                "summary",
                                "Something else"),
                        "Idempotency-Key",
                        key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("idempotency_key_reused");
    }

    @ParameterizedTest
    @Tag("INC-01")
    @ValueSource(
            strings = {
                "caller",
                "service",
                "serviceImpact",
                "endUserImpact",
                "firstOccurredAt",
                "preliminaryChecks",
                "workaround",
                "priority"
            })
    void whatTheGuideAsksForMustBeThere(String member) {
        Answer refused = nord.open(Json.without(Reports.fromPartner(own), member));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).hasSize(1);
    }

    @Test
    @Tag("INC-01")
    void thatThereIsNoWorkaroundCanBeSaidButNotLeftOpen() {
        ObjectNode report = Reports.fromPartner(own);
        Answer open = nord.open(Json.with(report, "workaround", Json.object()));
        Answer none = nord.open(Json.with(report, "workaround", Json.object("available", false)));

        assertThat(open.status()).isEqualTo(422);
        assertThat(none.status()).isEqualTo(201);
        assertThat(none.at("/workaround/available").asBoolean(true)).isFalse();
    }

    @Test
    @Tag("INC-01")
    void whatHappensTomorrowIsNoIncidentYet() {
        Answer refused =
                nord.open(
                        Json.with(
                                Reports.fromPartner(own),
                                "firstOccurredAt",
                                suite.desk("hub-desk")
                                        .businessTime()
                                        .plus(Duration.ofDays(1))
                                        .toString()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/firstOccurredAt");
        assertThat(refused.faults()).containsExactly("in_future");
    }

    @ParameterizedTest(name = "{0} impact and {1} urgency are {2}")
    @Tag("INC-10")
    @CsvSource(
            textBlock =
                    """
                    high,   high,   P1
                    high,   medium, P2
                    high,   low,    P3
                    medium, high,   P2
                    medium, medium, P3
                    medium, low,    P4
                    low,    high,   P3
                    low,    medium, P4
                    low,    low,    P4
                    """)
    void impactAndUrgencyMakeThePriority(String impact, String urgency, String priority) {
        Answer opened =
                nord.open(
                        Json.with(
                                Json.without(Reports.fromPartner(own), "priority"),
                                "impact",
                                impact,
                                "urgency",
                                urgency));

        assertThat(opened.text("/reportedPriority")).isEqualTo(priority);
        assertThat(opened.text("/assignedPriority")).isEqualTo(priority);
    }

    @Test
    @Tag("INC-10")
    void aPriorityAndItsGroundsTogetherAreOneTooMany() {
        Answer refused =
                nord.open(Json.with(Reports.fromPartner(own), "impact", "high", "urgency", "high"));

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    @Tag("INC-10")
    void theHubsPriorityCountsAndThePartnersViewIsKept() {
        Matter matter = Matter.openedByNord(suite);
        Answer changed =
                matter.hub()
                        .move("change-priority", "priority", "P3", "reason", "One site is touched");

        assertThat(changed.text("/reportedPriority")).isEqualTo("P2");
        assertThat(changed.text("/assignedPriority")).isEqualTo("P3");
        assertThat(matter.partner().read().text("/assignedPriority")).isEqualTo("P3");
        Answer history = matter.partner().history();
        assertThat(history.text("/items/1/action")).isEqualTo("change_priority");
        assertThat(history.text("/items/0/client")).isEqualTo("nord-desk");
        assertThat(history.text("/items/1/organisation")).isEqualTo("hub");
        assertThat(history.text("/items/1/client")).isEqualTo("hub-desk");
        assertThat(history.text("/items/1/reason")).isEqualTo("One site is touched");
    }
}
