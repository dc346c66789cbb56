package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Guide 2.5.2: the hub opens an incident towards a partner, whose own ticket number is then
/// awaited.
@ExtendWith(SharedSuite.class)
class HubOpensIncidentTest {
    private final RunningSuite suite;
    private final Desk hub;

    HubOpensIncidentTest(RunningSuite suite) {
        this.suite = suite;
        this.hub = suite.desk("hub-desk");
    }

    @Test
    @Tag("INC-02")
    @Tag("XRF-03")
    void thePartnerReadsItAndItsNumberIsAwaited() {
        Matter matter = Matter.openedTowardsLaurier(suite);
        Answer read = matter.partner().read();

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/openedBy")).isEqualTo("hub");
        assertThat(read.state()).isEqualTo("assigned");
        assertThat(read.text("/assignedTo/organisation")).isEqualTo("laurier");
        assertThat(read.text("/serviceImpact")).isNotEmpty();
        assertThat(read.text("/endUserImpact")).isNotEmpty();
        assertThat(read.at("/partnerTicketNumber").isMissingNode()).isTrue();
        assertThat(read.text("/parties/1/numberAwaitedSince")).isNotEmpty();
        assertThat(read.at("/allowedActions").toString()).isEqualTo("[\"acknowledge\"]");
    }

    @Test
    @Tag("XRF-03")
    void untilThePartnerHasGivenItsNumberItsMessagesAreRefused() {
        TicketAtDesk atLaurier = Matter.openedTowardsLaurier(suite).partner();

        assertThat(atLaurier.say("We are looking into it").code())
                .isEqualTo("partner_number_awaited");
        assertThat(atLaurier.move("start").code()).isEqualTo("partner_number_awaited");
        assertThat(atLaurier.updates().at("/items")).isEmpty();
    }

    @Test
    @Tag("XRF-03")
    void whileANumberIsAwaitedItIsNeitherResolvedNorClosed() {
        TicketAtDesk atHub = Matter.openedTowardsLaurier(suite).hub();
        atHub.move("start");
        Answer refused = atHub.move("resolve", "resolution", "It went away by itself");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("partner_number_awaited");
        assertThat(refused.at("/awaited").toString()).isEqualTo("[\"laurier\"]");
        assertThat(atHub.state()).isEqualTo("in_progress");
    }

    @Test
    @Tag("XRF-03")
    @Tag("INC-24")
    void onceThePartnerHasGivenItsNumberBothWorkUntilTheHubAccepts() {
        Matter matter = Matter.openedTowardsLaurier(suite);
        TicketAtDesk atLaurier = matter.partner();
        Answer acknowledged = atLaurier.acknowledge(matter.own());

        assertThat(acknowledged.status()).isEqualTo(200);
        assertThat(acknowledged.text("/partnerTicketNumber")).isEqualTo(matter.own());
        assertThat(acknowledged.text("/parties/1/acknowledgedAt")).isNotEmpty();
        assertThat(matter.hub().read().text("/parties/1/partnerTicketNumber"))
                .isEqualTo(matter.own());
        assertThat(atLaurier.say("We are looking into it").status()).isEqualTo(201);
        assertThat(atLaurier.move("start").state()).isEqualTo("in_progress");
        assertThat(atLaurier.move("resolve", "resolution", "A cable was replaced").state())
                .isEqualTo("resolved");
        assertThat(matter.hub().move("accept").state()).isEqualTo("closed");
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-03")
    void anAcknowledgementSentTwiceIsOne() {
        Matter matter = Matter.openedTowardsLaurier(suite);
        Answer first = matter.partner().acknowledge(matter.own());
        Answer again = matter.partner().acknowledge(matter.own());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(first.etag());
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-03")
    void aNumberThatThePartnerUsedForAnotherTicketAcknowledgesNothing() {
        Matter known = Matter.acknowledgedByLaurier(suite);
        Matter second = Matter.openedTowardsLaurier(suite);
        Answer refused = second.partner().acknowledge(known.own());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("partner_number_taken");
        assertThat(refused.number()).isEqualTo(known.number());
    }

    @Test
    @Tag("XRF-03")
    void theWaitEndsWhenTheHubWaivesTheNumberAndSaysWhy() {
        TicketAtDesk atHub = Matter.openedTowardsLaurier(suite).hub();
        Answer unfounded = atHub.move("waive-number", "organisation", "laurier");
        Answer waived =
                atHub.move(
                        "waive-number",
                        "organisation",
                        "laurier",
                        "reason",
                        "Its ticket tool is down");

        assertThat(unfounded.status()).isEqualTo(422);
        assertThat(waived.status()).isEqualTo(200);
        atHub.move("start");
        assertThat(atHub.move("resolve", "resolution", "A cable was replaced").state())
                .isEqualTo("resolved");
        assertThat(atHub.history().text("/items/1/reason")).isEqualTo("Its ticket tool is down");
    }

    @Test
    @Tag("XRF-03")
    void theWaitEndsWhenThePartnerIsWithdrawn() {
        Matter matter = Matter.openedTowardsLaurier(suite);
        Answer withdrawn =
                matter.hub()
                        .move(
                                "withdraw-party",
                                "organisation",
                                "laurier",
                                "reason",
                                "Another organisation's equipment");

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.text("/assignedTo/organisation")).isEqualTo("hub");
        assertThat(matter.hub().move("start").state()).isEqualTo("in_progress");
        assertThat(matter.hub().move("resolve", "resolution", "Handed over by telephone").state())
                .isEqualTo("resolved");
    }

    @Test
    @Tag("XRF-02")
    @Tag("GWY-03")
    void theHubHasNoNumberOfItsOwnSoItsRequestsCarryAKey() {
        ObjectNode report = Reports.towards("laurier");
        Answer refused = hub.open(report);
        String key = Desk.newKey();
        Answer first = hub.open(report, "Idempotency-Key", key);
        Answer again = hub.open(report, "Idempotency-Key", key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("idempotency_key_missing");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.replayed()).isTrue();
    }

    @Test
    @Tag("INC-02")
    void theHubGivesNoPartnerNumberAndMustSayTowardsWhom() {
        Answer number =
                hub.openOnce(
                        Json.with(
                                Reports.towards("laurier"),
                                "partnerTicketNumber",
                                FreshNumbers.next("HUB")));
        Answer nobody = hub.openOnce(Json.without(Reports.towards("laurier"), "towards"));
        Answer unknown = hub.openOnce(Reports.towards("nowhere"));

        assertThat(number.faults()).containsExactly("number_not_expected");
        assertThat(nobody.faultyMembers()).containsExactly("/towards");
        assertThat(unknown.faultyMembers()).containsExactly("/towards/organisation");
    }
}
