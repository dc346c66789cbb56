package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists and searches, in pages that stay stable while tickets are being added.
@ExtendWith(SharedSuite.class)
@Tag("INC-50")
class FindingIncidentsTest {
    private final RunningSuite suite;
    private final Desk nord;
    private final Desk hub;

    FindingIncidentsTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
        this.hub = suite.desk("hub-desk");
    }

    @Test
    void aSearchNarrowsByEverythingThatItNames() {
        String own = FreshNumbers.next("HDN");
        String since = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1).toString();
        Answer opened =
                nord.open(Json.with(Reports.fromPartner(own), "service", "DHDR", "priority", "P4"));
        String encoded = Desk.encoded(since);

        for (String search :
                List.of(
                        "partnerTicketNumber=" + own,
                        "number=" + opened.number(),
                        "service=DHDR&priority=P4&state=new&organisation=nord&openedSince="
                                + encoded,
                        "service=DHDR&updatedSince=" + encoded)) {
            assertThat(numbers(nord.list(search))).as(search).containsExactly(opened.number());
            assertThat(numbers(hub.list(search))).as(search).containsExactly(opened.number());
        }
        assertThat(numbers(nord.list("state=closed&number=" + opened.number()))).isEmpty();
    }

    @Test
    void aSearchFindsWordsInFrenchAndInEnglish() {
        String own = FreshNumbers.next("HDN");
        Answer opened =
                nord.open(
                        Json.with(
                                Reports.fromPartner(own),
                                "summary",
                                "Les imprimantes de l'hôpital sont arrêtées, printers stopped"));
        String one = "&partnerTicketNumber=" + own;

        for (String words :
                List.of("imprimante hopital", "IMPRIMANTES arrêté", "printer", "stops")) {
            assertThat(numbers(nord.list("text=" + Desk.encoded(words) + one)))
                    .as(words)
                    .containsExactly(opened.number());
        }
        assertThat(numbers(nord.list("text=" + Desk.encoded("printer serveur") + one))).isEmpty();
    }

    @Test
    void aPartnerSeesOnlyTheTicketsThatItIsAPartyTo() {
        Matter nords = Matter.openedByNord(suite);
        Matter lauriers = Matter.acknowledgedByLaurier(suite);

        assertThat(numbers(nord.list("limit=200"))).contains(nords.number());
        assertThat(numbers(nord.list("limit=200"))).doesNotContain(lauriers.number());
        assertThat(numbers(hub.list("limit=200"))).contains(nords.number(), lauriers.number());
    }

    @Test
    @Tag("GWY-03")
    void thePagesOfAListLeaveNothingOutAndRepeatNothingWhileTicketsAreAdded() {
        String since = Desk.encoded(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1).toString());
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(openedFor("ACCDR"));
        }

        List<String> listed = new ArrayList<>();
        Optional<String> next =
                Optional.of("/v1/incidents?service=ACCDR&limit=2&openedSince=" + since);
        while (next.isPresent()) {
            Answer page = nord.get(next.get());
            listed.addAll(numbers(page));
            next = page.nextPage();
            openedFor("ACCDR");
        }

        assertThat(listed).containsExactlyElementsOf(opened);
    }

    @ParameterizedTest
    @Tag("GWY-03")
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=1000000000",
                "limit=many",
                "cursor=made-up",
                "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "state=open",
                "priority=P9",
                "partnerTicketNumber=",
                "number=%20",
                "text=x",
                "text=de%20la",
                "openedSince=yesterday"
            })
    void aSearchThatMeansNothingIsRefused(String search) {
        Answer refused = nord.list(search);

        assertThat(refused.status()).as(refused.toString()).isIn(400, 422);
        assertThat(refused.faultyMembers())
                .containsExactly("?" + search.substring(0, search.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "'", "%5C", "%22", "%27%20or%201=1%20--", "*"})
    void signsThatMeanSomethingToADatabaseMeanNothingHere(String sign) {
        Matter.openedByNord(suite);

        assertThat(numbers(nord.list("partnerTicketNumber=" + sign))).isEmpty();
        assertThat(numbers(nord.list("service=" + sign))).isEmpty();
        assertThat(nord.get("/v1/cross-references?partnerTicketNumber=" + sign).json()).isEmpty();
    }

    private String openedFor(String service) {
        return nord.open(
                        Json.with(
                                Reports.fromPartner(FreshNumbers.next("HDN")), "service", service))
                .number();
    }

    private static List<String> numbers(Answer list) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode item : list.at("/items")) {
            numbers.add(item.path("number").asText());
        }
        return numbers;
    }
}
