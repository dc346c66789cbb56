package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.input.Traces;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A word that stands nowhere else is said in every text that a ticket can hold, and taken away
/// after the ticket was closed.
@ExtendWith(SharedSuite.class)
class RedactionTest {
    private static final List<String> OF_THE_TICKET =
            List.of(
                    "caller/name",
                    "caller/desk",
                    "summary",
                    "serviceImpact",
                    "endUserImpact",
                    "preliminaryChecks",
                    "workaround/description");

    private final RunningSuite suite;
    private final Desk nord;
    private final String own = FreshNumbers.next("HDN");
    private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

    RedactionTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
    }

    @Test
    @Tag("INC-28")
    @Tag("INC-29")
    void nothingThatWasTakenAwayIsFoundAgain() throws Exception {
        ObjectNode report = report();
        String number = nord.open(report).number();
        TicketAtDesk atNord = nord.ticket(number, own);
        TicketAtDesk atHub = suite.desk("hub-desk").ticket(number, null);
        String key = Desk.newKey();
        String update = atNord.say(word + " in an update", key).text("/textIds/text");
        Answer attached = atNord.attach(Reports.log(word + ".log", word, "shared"));
        String file = atNord.path("attachments/" + attached.text("/id") + "/content");
        atHub.move("start", "note", word + " in a note", "agent", word);
        atHub.move("resolve", "resolution", word + " in a resolution");
        atNord.move("accept");
        assertThat(nord.get(file).body()).contains(word);

        List<String> textIds = new ArrayList<>();
        OF_THE_TICKET.forEach(member -> textIds.add("ticket/" + member));
        textIds.addAll(
                List.of(
                        update,
                        attached.text("/textIds/file"),
                        "history/4/note",
                        "history/4/agent",
                        "history/5/reason"));
        try (EventReader events =
                EventReader.fromNow(suite.addresses().kafka(), EventReader.INCIDENTS)) {
            for (String textId : textIds) {
                Answer redacted = atHub.redact(textId, "It named a patient");
                assertThat(redacted.status()).as(textId + ": " + redacted).isEqualTo(200);
                assertThat(redacted.state()).isEqualTo("closed");
            }
            Event told =
                    events.await(
                                    event ->
                                            event.subject().equals(number)
                                                    && event.type().endsWith(".redacted.v1"),
                                    Duration.ofSeconds(20))
                            .orElseThrow();
            assertThat(told.data().path("textId").asText()).isIn(textIds);
            assertThat(told.data().path("told").toString()).contains("nord");
        }

        assertThat(new Traces(suite.addresses()).ofWhatIsKept(word)).isEmpty();
        List<Answer> answers =
                List.of(
                        atNord.read(),
                        atNord.history(),
                        atNord.updates(),
                        atNord.attachments(),
                        nord.open(report),
                        atNord.say(word + " in an update", key),
                        nord.list("number=" + number));
        for (Answer answer : answers) {
            assertThat(answer.done()).as(answer.toString()).isTrue();
            assertThat(answer.body()).doesNotContain(word).contains("[…]");
        }
        assertThat(nord.get(file).status()).isEqualTo(404);
        assertThat(atNord.read().at("/redactions").findValuesAsText("organisation"))
                .isNotEmpty()
                .containsOnly("hub");
        assertThat(atNord.notifications().body()).contains("redact");
    }

    private ObjectNode report() {
        ObjectNode report = Reports.fromPartner(own);
        report.set("caller", Json.object("name", word, "desk", word + " desk"));
        report.set("workaround", Json.object("available", true, "description", word));
        for (String member :
                List.of("summary", "serviceImpact", "endUserImpact", "preliminaryChecks")) {
            report.put(member, word + " as " + member);
        }
        return report;
    }
}
