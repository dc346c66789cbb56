package ca.liaison.acceptance.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.contract.Contract;
import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// To an organisation that takes no part in a ticket, the ticket looks exactly like one that does
/// not exist.
@ExtendWith(SharedSuite.class)
@Tag("XRF-05")
class OutsiderTest {
    private static final String NOBODYS = "INC9999999";
    private static final Set<String> DIFFERENT_EACH_TIME =
            Set.of("date", "ratelimit", "traceparent", "x-request-id");

    private final RunningSuite suite;
    private final Matter nords;
    private final Matter nordsRequest;
    private final Matter nordsChange;
    private final Desk outsider;

    OutsiderTest(RunningSuite suite) {
        this.suite = suite;
        this.nords = Matter.openedByNord(suite);
        this.nordsRequest = Matter.openedByNord(suite, Kind.SERVICE_REQUEST);
        this.nordsChange = Matter.openedByNord(suite, Kind.CHANGE);
        this.outsider = suite.desk("lakeview-desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lakeview-desk", "lakeview-security"})
    void everyOperationThatNamesATicketAnswersAsIfThereWereNone(String client) {
        Desk desk = suite.desk(client);
        List<Operation> operations =
                new Contract(desk.get("/openapi").json())
                        .operations().stream().filter(Operation::namesTicket).toList();

        assertThat(operations).hasSizeGreaterThan(15);
        for (Operation operation : operations) {
            Kind kind = Kind.ofPath(operation.path());
            Answer real = asked(desk, operation, ofNord(kind).number());
            Answer none = asked(desk, operation, kind.nobodys());

            assertThat(real.status()).as(real.toString()).isEqualTo(404);
            assertThat(real.status()).isEqualTo(none.status());
            assertThat(real.body()).isEqualTo(none.body());
            assertThat(headers(real)).isEqualTo(headers(none));
        }
    }

    private Matter ofNord(Kind kind) {
        return switch (kind) {
            case INCIDENT -> nords;
            case SERVICE_REQUEST -> nordsRequest;
            case CHANGE -> nordsChange;
        };
    }

    @Test
    void quotingThePartnersRightNumberHelpsNothing() {
        Operation updates =
                new Contract(outsider.get("/openapi").json())
                        .operations().stream()
                                .filter(operation ->
                                        operation.duty().equals("must-match")
                                                && Kind.ofPath(operation.path()) == Kind.INCIDENT
                                                && operation.act().equals("updates"))
                                .findFirst()
                                .orElseThrow();
        Answer real = said(updates, nords.number());
        Answer none = said(updates, NOBODYS);

        assertThat(real.status()).isEqualTo(404);
        assertThat(real.body()).isEqualTo(none.body());
    }

    @Test
    @Tag("INC-50")
    void listsAndSearchesShowNothingOfIt() {
        for (String search :
                List.of(
                        "",
                        "number=" + nords.number(),
                        "partnerTicketNumber=" + nords.own(),
                        "organisation=nord",
                        "state=new&service=OLIS&limit=200")) {
            Answer list = outsider.list(search);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body()).doesNotContain(nords.number()).doesNotContain(nords.own());
        }
        assertThat(outsider.list("organisation=nord").at("/items")).isEmpty();
        assertThat(outsider.list("organisation=nord").nextPage()).isEmpty();
    }

    @Test
    void lookUpsInBothDirectionsFindNothing() {
        assertThat(outsider.lookUp(nords.number()).body())
                .isEqualTo(outsider.lookUp(NOBODYS).body())
                .isEqualTo("[]");
        assertThat(outsider.lookUp("nord", nords.own()).body())
                .isEqualTo(outsider.lookUp("nord", FreshNumbers.next("HDN")).body())
                .isEqualTo("[]");
    }

    @Test
    @Tag("GWY-03")
    void thePlaceInAnothersListIsNoPlaceInOnesOwn() {
        Matter.openedByNord(suite);
        String next = suite.desk("nord-desk").list("limit=1").nextPage().orElseThrow();
        Answer refused = outsider.get(next);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("?cursor");
    }

    @Test
    @Tag("XRF-01")
    void anotherOrganisationMayHaveTheSameNumberForAMatterOfItsOwn() {
        Answer own = outsider.open(Reports.fromPartner(nords.own()));

        assertThat(own.status()).isEqualTo(201);
        assertThat(own.number()).isNotEqualTo(nords.number());
        assertThat(own.replayed()).isFalse();
        assertThat(outsider.lookUp("lakeview", nords.own()).text("/0/number"))
                .isEqualTo(own.number());
        assertThat(suite.desk("nord-desk").lookUp("nord", nords.own()).text("/0/number"))
                .isEqualTo(nords.number());
    }

    @Test
    @Tag("XRF-02")
    void theKeyOfAnotherOrganisationsRequestIsNotKnown() {
        ObjectNode report = Reports.fromPartner(FreshNumbers.next("HDN"));
        String key = Desk.newKey();
        Answer nordsTicket = suite.desk("nord-desk").open(report, "Idempotency-Key", key);
        Answer own =
                outsider.open(
                        Json.with(report, "partnerTicketNumber", FreshNumbers.next("LAK")),
                        "Idempotency-Key",
                        key);

        assertThat(own.status()).isEqualTo(201);
        assertThat(own.number()).isNotEqualTo(nordsTicket.number());
    }

    private Answer said(Operation updates, String ticket) {
        return outsider.post(
                updates.pathFor(ticket),
                Messages.valid(updates, nords.own(), NOBODYS),
                "Idempotency-Key",
                Desk.newKey());
    }

    private static Answer asked(Desk desk, Operation operation, String ticket) {
        String path = operation.pathFor(ticket);
        return operation.takesContent()
                ? desk.post(
                        path,
                        Messages.valid(operation, "LAK-2026-00001", NOBODYS),
                        "If-Match",
                        "\"1\"",
                        "Idempotency-Key",
                        Desk.newKey())
                : desk.get(path);
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(DIFFERENT_EACH_TIME);
        return headers;
    }
}
