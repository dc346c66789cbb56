package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Guide 2.2 and 2.5.3: what happens between the opening of an incident by a partner and its
/// closure, with both numbers in every message.
@ExtendWith(SharedSuite.class)
class WorkOnAnIncidentTest {
    private final RunningSuite suite;
    private final Matter matter;
    private final TicketAtDesk atNord;
    private final TicketAtDesk atHub;

    WorkOnAnIncidentTest(RunningSuite suite) {
        this.suite = suite;
        this.matter = Matter.openedByNord(suite);
        this.atNord = matter.partner();
        this.atHub = matter.hub();
    }

    @Test
    @Tag("INC-20")
    @Tag("INC-24")
    @Tag("INC-25")
    void itIsTakenUpWorkedOnResolvedAcceptedAndClosed() {
        assertThat(atHub.move("start").state()).isEqualTo("in_progress");
        assertThat(atHub.say("A message queue is full").status()).isEqualTo(201);
        assertThat(atNord.say("Two sites report results again").status()).isEqualTo(201);
        assertThat(atHub.move("resolve", "resolution", "The queue was emptied").state())
                .isEqualTo("resolved");
        assertThat(atNord.read().text("/resolution")).isEqualTo("The queue was emptied");
        assertThat(atNord.move("accept").state()).isEqualTo("closed");
        assertThat(atHub.state()).isEqualTo("closed");

        assertThat(notices(atHub)).contains("hub: accept");
        assertThat(atHub.read().at("/parties").toString()).contains(matter.own());
    }

    @Test
    @Tag("XRF-04")
    void everyAnswerToAPartnerCarriesBothNumbers() {
        atHub.move("start");
        List<Answer> answers =
                List.of(
                        atNord.read(),
                        atNord.say("Two sites report results again"),
                        atNord.move(
                                "report-priority", "priority", "P3", "reason", "One site left"));

        for (Answer answer : answers) {
            assertThat(answer.number()).as(answer.toString()).isEqualTo(matter.number());
            assertThat(answer.text("/partnerTicketNumber")).isEqualTo(matter.own());
        }
    }

    @Test
    @Tag("XRF-04")
    void aMessageThatQuotesAnotherNumberIsRefusedAndChangesNothing() {
        Matter other = Matter.openedByNord(suite);
        JsonNode before = TicketClocks.leftOut(atHub.read());
        TicketAtDesk confused = atNord.under(other.own());

        Answer said = confused.say("Meant for another ticket");
        Answer moved =
                confused.moveAsRead(
                        "cancel", atNord.read().etag(), Json.object("reason", "By mistake"));

        for (Answer refused : List.of(said, moved)) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("partner_number_mismatch");
        }
        assertThat(TicketClocks.leftOut(atHub.read())).isEqualTo(before);
        assertThat(atHub.updates().at("/items")).isEmpty();
    }

    @Test
    @Tag("XRF-04")
    void aMessageWithoutThePartnersNumberIsRefused() {
        Answer refused = atNord.under("").move("cancel", "reason", "No longer needed");
        Answer silent =
                atNord.desk()
                        .post(
                                atNord.path("cancel"),
                                Json.object("reason", "No longer needed"),
                                "If-Match",
                                "\"1\"");

        assertThat(refused.code()).isEqualTo("partner_number_malformed");
        assertThat(silent.code()).isEqualTo("partner_number_missing");
        assertThat(atHub.state()).isEqualTo("new");
    }

    @Test
    @Tag("INC-20")
    void aMoveThatIsNotPossibleIsRefusedWithThoseThatAre() {
        Answer refused = atHub.move("resume");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("illegal_move");
        assertThat(refused.text("/state")).isEqualTo("new");
        assertThat(texts(refused.at("/allowedActions"))).contains("start", "assign", "cancel");
        assertThat(texts(refused.at("/allowedActions"))).doesNotContain("resume", "accept");
    }

    @Test
    @Tag("INC-20")
    void theTicketSaysToEachWhatItCanDoNow() {
        assertThat(texts(atHub.read().at("/allowedActions"))).contains("start", "assign");
        assertThat(texts(atNord.read().at("/allowedActions")))
                .containsExactlyInAnyOrder(
                        "cancel",
                        "report_priority",
                        "correct_partner_number",
                        "escalate",
                        "record_disclosure",
                        "update",
                        "attach",
                        "redact");
    }

    @Test
    @Tag("INC-20")
    void everyMoveIsOneRowOfTheHistory() {
        atHub.move("start", "note", "Taken up by the night shift", "agent", "agent 7");
        atHub.move("resolve", "resolution", "The queue was emptied");
        Answer history = atNord.history();

        List<String> rows = new ArrayList<>();
        for (JsonNode row : history.at("/items")) {
            rows.add(
                    "%s by %s: %s to %s"
                            .formatted(
                                    row.path("action").asText(),
                                    row.path("organisation").asText(),
                                    row.path("from").asText("-"),
                                    row.path("to").asText()));
        }
        assertThat(rows)
                .containsExactly(
                        "open by nord: - to new",
                        "start by hub: new to in_progress",
                        "resolve by hub: in_progress to resolved");
        assertThat(history.text("/items/1/note")).isEqualTo("Taken up by the night shift");
        assertThat(history.text("/items/1/agent")).isEqualTo("agent 7");
        assertThat(history.text("/items/1/at")).isNotEmpty();
    }

    @Test
    @Tag("INC-21")
    void thePartnerIsToldWhenItIsTakenUpWaitsAndIsResolved() {
        atHub.move("start");
        atHub.move("wait", "waitingOn", "vendor", "awaited", "A new module");
        atHub.move("resolve", "resolution", "The module was replaced");

        assertThat(notices(atNord)).containsExactly("nord: start", "nord: wait", "nord: resolve");
    }

    @Test
    @Tag("INC-22")
    void aTicketThatWaitsSaysForWhomAndForWhatAndGoesOnWithTheAnswer() {
        atHub.move("start");
        Answer waits =
                atHub.move("wait", "waitingOn", "partner", "awaited", "The router log of 07:00");
        assertThat(waits.state()).isEqualTo("pending");
        assertThat(atNord.read().text("/waitingOn")).isEqualTo("partner");
        assertThat(atNord.read().text("/awaited")).isEqualTo("The router log of 07:00");

        atNord.update(
                Json.object(
                        "text", "The log shows no fault", "visibility", "shared", "answers", true));

        assertThat(atHub.state()).isEqualTo("in_progress");
        assertThat(atHub.read().at("/awaited").isMissingNode()).isTrue();
    }

    @Test
    @Tag("INC-22")
    void waitingWithoutSayingForWhatIsRefused() {
        atHub.move("start");
        Answer refused = atHub.move("wait", "waitingOn", "partner");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/awaited");
    }

    @Test
    @Tag("INC-23")
    void whoMayReadAnUpdateMustBeSaid() {
        Answer refused = atNord.update(Json.object("text", "The interface engine was restarted"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/visibility");
    }

    @Test
    @Tag("INC-23")
    void whatADeskKeepsToItselfIsReadByNobodyElse() {
        atNord.update(Json.object("text", "Ask the ward first", "visibility", "internal"));
        atHub.update(Json.object("text", "Ask the vendor first", "visibility", "internal"));
        atNord.say("The interface engine was restarted");

        assertThat(said(atNord))
                .containsExactly("Ask the ward first", "The interface engine was restarted");
        assertThat(said(atHub))
                .containsExactly("Ask the vendor first", "The interface engine was restarted");
    }

    @Test
    @Tag("INC-23")
    @Tag("XRF-02")
    void anUpdateSentTwiceIsAddedOnce() {
        String key = Desk.newKey();
        Answer first = atNord.say("The interface engine was restarted", key);
        Answer again = atNord.say("The interface engine was restarted", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isTrue();
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(said(atHub)).hasSize(1);
    }

    @Test
    @Tag("INC-24")
    void thePartnerReopensWhatIsNotSettledForItFromResolvedAndFromClosed() {
        matter.resolvedByTheHub();
        assertThat(atNord.read().text("/reopenUntil")).isNotEmpty();
        assertThat(atNord.move("reopen", "reason", "The fault is back").state())
                .isEqualTo("reopened");

        matter.closed();
        assertThat(atNord.move("reopen", "reason", "The fault is back").state())
                .isEqualTo("reopened");
        assertThat(notices(atHub)).contains("hub: reopen");
    }

    @Test
    @Tag("INC-24")
    void reopeningNeedsAReason() {
        matter.resolvedByTheHub();
        Answer refused = atNord.move("reopen");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/reason");
        assertThat(atHub.state()).isEqualTo("resolved");
    }

    @Test
    @Tag("INC-24")
    void theHubRecordsAnAcceptanceGivenByTelephone() {
        matter.resolvedByTheHub();
        Answer unsaid = atHub.move("accept");
        Answer closed = atHub.move("accept", "channel", "phone");

        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(notices(atNord)).contains("nord: accept");
    }

    @Test
    @Tag("INC-24")
    void resolvingMeansSayingWhatWasDone() {
        atHub.move("start");
        Answer refused = atHub.move("resolve");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/resolution");
    }

    @Test
    @Tag("INC-25")
    void thePartnerClosesItsOwnTicketAndTheHubIsTold() {
        assertThat(atNord.move("cancel", "reason", "It was our own cable").state())
                .isEqualTo("cancelled");

        assertThat(notices(atHub)).contains("hub: cancel");
    }

    @Test
    @Tag("INC-20")
    void aTicketThatHasEndedTakesNoUpdates() {
        matter.closed();
        Answer refused = atNord.say("One thing more");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ticket_closed");
        assertThat(texts(refused.at("/allowedActions"))).contains("reopen");
    }

    @Test
    @Tag("GWY-03")
    void aMoveUponAnOlderStateOfTheTicketIsRefused() {
        String seen = atHub.read().etag();
        atNord.move("report-priority", "priority", "P1", "reason", "Many sites");

        Answer stale = atHub.moveAsRead("start", seen, Json.object());
        Answer blind = atHub.desk().post(atHub.path("start"), Json.object());

        assertThat(stale.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(atHub.state()).isEqualTo("new");
    }

    private static List<String> notices(TicketAtDesk ticket) {
        List<String> notices = new ArrayList<>();
        for (JsonNode notice : ticket.notifications().at("/items")) {
            notices.add(
                    notice.path("organisation").asText() + ": " + notice.path("notice").asText());
        }
        return notices;
    }

    private static List<String> said(TicketAtDesk ticket) {
        List<String> said = new ArrayList<>();
        ticket.updates().at("/items").forEach(update -> said.add(update.path("text").asText()));
        return said;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
