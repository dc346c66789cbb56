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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Either number leads to the ticket: corrected ones, those of duplicates, and those that nobody
/// may see.
@ExtendWith(SharedSuite.class)
class NumbersTest {
    private final RunningSuite suite;
    private final Desk nord;
    private final Desk hub;

    NumbersTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
        this.hub = suite.desk("hub-desk");
    }

    @Test
    @Tag("XRF-05")
    void eachNumberLeadsToTheOther() {
        Matter matter = Matter.openedByNord(suite);

        for (Desk desk : new Desk[] {nord, hub}) {
            assertThat(desk.lookUp("nord", matter.own()).text("/0/number"))
                    .isEqualTo(matter.number());
            assertThat(desk.lookUp(matter.number()).text("/0/partnerTicketNumber"))
                    .isEqualTo(matter.own());
        }
        assertThat(nord.lookUp(matter.number()).text("/0/state")).isEqualTo("current");
    }

    @Test
    @Tag("XRF-05")
    void whatNobodyEverOpenedIsAnEmptyList() {
        assertThat(nord.lookUp("nord", FreshNumbers.next("HDN")).json()).isEmpty();
        assertThat(nord.lookUp("INC9999999").json()).isEmpty();
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-05")
    void aBlankNumberFindsNothingButARefusal() {
        Answer refused = nord.get("/v1/cross-references?partnerTicketNumber=%20");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("blank");
    }

    @Test
    @Tag("XRF-05")
    void aTicketThatAwaitsANumberSaysSo() {
        Matter matter = Matter.openedTowardsLaurier(suite);
        Answer found = hub.lookUp(matter.number());

        assertThat(found.text("/0/organisation")).isEqualTo("laurier");
        assertThat(found.text("/0/state")).isEqualTo("awaited");
        assertThat(found.at("/0/partnerTicketNumber").isMissingNode()).isTrue();
    }

    @Test
    @Tag("XRF-05")
    void aWrongNumberIsCorrectedAndTheWrongOneIsKnownAsFormer() {
        Matter matter = Matter.openedByNord(suite);
        String right = FreshNumbers.next("HDN");
        Answer corrected =
                matter.partner()
                        .move("correct-partner-number", "correctNumber", right, "reason", "Typo");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.text("/partnerTicketNumber")).isEqualTo(right);
        assertThat(nord.lookUp("nord", right).text("/0/state")).isEqualTo("current");
        assertThat(nord.lookUp("nord", matter.own()).text("/0/state")).isEqualTo("superseded");
        assertThat(nord.lookUp("nord", matter.own()).text("/0/number")).isEqualTo(matter.number());
        assertThat(matter.partner().under(right).say("Under the right number").status())
                .isEqualTo(201);
        assertThat(matter.hub().history().text("/items/1/reason")).isEqualTo("Typo");
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-05")
    void aLateRepeatUnderTheFormerNumberGetsItsTicketAndOtherContentANewOne() {
        String wrong = FreshNumbers.next("HDN");
        ObjectNode report = Reports.fromPartner(wrong);
        Answer opened = nord.open(report);
        nord.ticket(opened.number(), wrong)
                .move(
                        "correct-partner-number",
                        "correctNumber",
                        FreshNumbers.next("HDN"),
                        "reason",
                        "Typo");

        Answer late = nord.open(report);
        Answer other = nord.open(Json.with(report, "summary", "Another matter"));

        assertThat(late.status()).as(late.toString()).isEqualTo(201);
        assertThat(late.number()).isEqualTo(opened.number());
        assertThat(late.replayed()).isTrue();
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.number()).isNotEqualTo(opened.number());
        assertThat(nord.lookUp("nord", wrong).text("/0/number")).isEqualTo(other.number());
    }

    @Test
    @Tag("XRF-08")
    void aDuplicateIsEndedAndAllItsNumbersGoOnResolving() {
        Matter first = Matter.openedByNord(suite);
        Matter second = Matter.openedByNord(suite);
        Answer marked =
                second.hub()
                        .move(
                                "mark-duplicate",
                                "duplicateOf",
                                first.number(),
                                "reason",
                                "The same queue");

        assertThat(marked.state()).isEqualTo("cancelled");
        assertThat(marked.text("/duplicateOf")).isEqualTo(first.number());
        assertThat(nord.lookUp("nord", second.own()).text("/0/number")).isEqualTo(second.number());
        assertThat(nord.lookUp(second.number()).text("/0/partnerTicketNumber"))
                .isEqualTo(second.own());
        assertThat(nord.read(second.number()).text("/duplicateOf")).isEqualTo(first.number());
    }

    @Test
    @Tag("XRF-08")
    void aTicketIsNoDuplicateOfOneThatItsPartiesCannotSee() {
        Matter nords = Matter.openedByNord(suite);
        Matter lauriers = Matter.acknowledgedByLaurier(suite);
        Answer refused =
                nords.hub()
                        .move(
                                "mark-duplicate",
                                "duplicateOf",
                                lauriers.number(),
                                "reason",
                                "Looks alike");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(nords.hub().state()).isEqualTo("new");
    }

    @Test
    @Tag("XRF-08")
    void aFaultThatComesBackIsNeverWrittenIntoTheClosedTicket() {
        Matter closed = Matter.openedByNord(suite).closed();

        assertThat(closed.partner().say("It is back").code()).isEqualTo("ticket_closed");
        assertThat(closed.partner().move("reopen", "reason", "It is back").state())
                .isEqualTo("reopened");
    }
}
