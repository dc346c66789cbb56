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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Guide 2.4.1: one matter that is handled by several organisations, each under its own number.
@ExtendWith(SharedSuite.class)
class SeveralPartiesTest {
    private final RunningSuite suite;
    private final Matter matter;
    private final TicketAtDesk atNord;
    private final TicketAtDesk atHub;
    private final TicketAtDesk atLaurier;
    private final String laurierOwn = FreshNumbers.next("LAU");

    SeveralPartiesTest(RunningSuite suite) {
        this.suite = suite;
        this.matter = Matter.openedByNord(suite);
        this.atNord = matter.partner();
        this.atHub = matter.hub();
        this.atLaurier = suite.desk("laurier-desk").ticket(matter.number(), laurierOwn);
    }

    @Test
    @Tag("INC-26")
    @Tag("XRF-03")
    void aPartnerThatTheTicketIsAssignedToIsAskedForItsNumberAndThenWorksOnIt() {
        assertThat(atLaurier.read().status()).isEqualTo(404);

        Answer assigned = atHub.move("assign", "organisation", "laurier");
        assertThat(assigned.state()).isEqualTo("assigned");
        assertThat(atLaurier.move("start").code()).isEqualTo("partner_number_awaited");
        assertThat(atLaurier.acknowledge(laurierOwn).status()).isEqualTo(200);
        assertThat(atLaurier.move("start").state()).isEqualTo("in_progress");

        assertThat(atNord.history().at("/items")).hasSize(4);
    }

    @Test
    @Tag("INC-26")
    void assigningToAGroupOfTheHubNamesTheGroup() {
        Answer assigned = atHub.move("assign", "supportGroup", "operations");

        assertThat(assigned.text("/assignedTo/organisation")).isEqualTo("hub");
        assertThat(assigned.text("/assignedTo/supportGroup")).isEqualTo("operations");
        assertThat(atHub.move("assign", "supportGroup", "nowhere").status()).isEqualTo(422);
    }

    @Test
    @Tag("XRF-04")
    @Tag("XRF-05")
    void eachPartyQuotesItsOwnNumberAndNotTheOthers() {
        bothTakePart();

        assertThat(atLaurier.say("The router was replaced").status()).isEqualTo(201);
        assertThat(atNord.say("Two sites report results again").status()).isEqualTo(201);
        assertThat(atLaurier.under(matter.own()).say("Under the hospital's number").code())
                .isEqualTo("partner_number_mismatch");
        assertThat(atNord.under(laurierOwn).say("Under the other's number").code())
                .isEqualTo("partner_number_mismatch");
    }

    @Test
    @Tag("XRF-05")
    void thePartiesSeeEachOthersNumbers() {
        bothTakePart();

        assertThat(atNord.read().at("/parties").toString()).contains(laurierOwn);
        assertThat(atLaurier.read().at("/parties").toString()).contains(matter.own());
        assertThat(suite.desk("laurier-desk").lookUp("nord", matter.own()).text("/0/number"))
                .isEqualTo(matter.number());
    }

    @Test
    @Tag("XRF-05")
    void aNumberSaidToBeConfidentialIsSeenByTheHubAlone() {
        String own = FreshNumbers.next("HDN");
        Desk nord = suite.desk("nord-desk");
        String number =
                nord.open(
                                Json.with(
                                        Reports.fromPartner(own),
                                        "partnerTicketNumberConfidential",
                                        true))
                        .number();
        TicketAtDesk hub = suite.desk("hub-desk").ticket(number, null);
        TicketAtDesk laurier = suite.desk("laurier-desk").ticket(number, laurierOwn);
        hub.move("assign", "organisation", "laurier");
        laurier.acknowledge(laurierOwn);

        assertThat(hub.read().body()).contains(own);
        assertThat(laurier.read().body()).doesNotContain(own);
        assertThat(laurier.desk().lookUp("nord", own).json()).isEmpty();
        assertThat(laurier.desk().lookUp(number).body()).doesNotContain(own);
        assertThat(laurier.desk().list("partnerTicketNumber=" + own).at("/items")).isEmpty();
    }

    @Test
    @Tag("INC-23")
    void anUpdateForOnePartyIsReadByThatPartyAlone() {
        bothTakePart();
        atHub.update(
                Json.object(
                        "text",
                        "Please send the router log",
                        "visibility",
                        "organisation",
                        "organisation",
                        "laurier"));

        assertThat(atLaurier.updates().body()).contains("Please send the router log");
        assertThat(atNord.updates().body()).doesNotContain("Please send the router log");
    }

    private void bothTakePart() {
        atHub.move("assign", "organisation", "laurier");
        atLaurier.acknowledge(laurierOwn);
    }
}
