package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// A hospital's desk opens an incident with the hub; it is worked on, resolved and accepted (Guide
/// 2.5.1, 2.5.3).
final class PartnerToHub {
    private static final String NORD = "Hôpital du Nord";
    private static final String HUB = "hub's desk";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Desk nord;
    private final Desk hub;
    private final EventReader events;
    private final Play play;
    private final String own = FreshNumbers.next("HDN");

    PartnerToHub(Desks desks, EventReader events, Play play) {
        this.nord = desks.as("nord-desk");
        this.hub = desks.as("hub-desk");
        this.events = events;
        this.play = play;
    }

    void perform() {
        String number = open();
        TicketAtDesk atNord = nord.ticket(number, own);
        TicketAtDesk atHub = hub.ticket(number, null);
        handle(atNord, atHub);
        refuseWrongPair(atNord);
        resolve(atNord, atHub);
        showEvent(number);
        lookUpBothWays(number);
    }

    private String open() {
        play.scene("A partner opens an incident under its own ticket number");
        ObjectNode report = Reports.fromPartner(own);
        Answer opened =
                play.says(
                        NORD,
                        "\"%s\" - our ticket %s, P2"
                                .formatted(report.path("serviceImpact").asText(), own),
                        nord.open(report),
                        201);
        play.expect("its own number in the answer", own, opened.text("/partnerTicketNumber"));
        play.scene("The answer got lost, so the same request is sent again");
        Answer again = play.says(NORD, "the same once more", nord.open(report), 201);
        play.expect("the ticket of the repeated request", opened.number(), again.number());
        play.expect("a replay", true, again.replayed());
        return opened.number();
    }

    private void handle(TicketAtDesk atNord, TicketAtDesk atHub) {
        play.scene("The hub takes it up, and both sides say what they find");
        play.says(HUB, "we work on it", atHub.move("start"), 200);
        play.says(
                HUB,
                "\"A message queue is full; it is being emptied\"",
                atHub.say("A message queue is full; it is being emptied"),
                201);
        Answer said =
                play.says(
                        NORD,
                        "\"Two sites report results again\" - your %s, our %s"
                                .formatted(atNord.number(), own),
                        atNord.say("Two sites report results again"),
                        201);
        play.expect("the eHealth number", atNord.number(), said.number());
        play.expect("the partner's number", own, said.text("/partnerTicketNumber"));
    }

    private void refuseWrongPair(TicketAtDesk atNord) {
        play.scene("A message whose two numbers do not belong together is refused");
        ObjectNode message =
                Json.object(
                        "partnerTicketNumber",
                        own + "-OTHER",
                        "text",
                        "Meant for another ticket",
                        "visibility",
                        "shared");
        Answer refused =
                play.says(
                        NORD,
                        "your %s, our %s-OTHER".formatted(atNord.number(), own),
                        send(atNord, message, "fr"),
                        409);
        play.expect("the reason", "partner_number_mismatch", refused.code());
        play.remark("The same refusal for a client that asks for English:");
        Answer english = send(atNord, message, "en");
        play.remark("%s: %s".formatted(english.text("/title"), english.text("/detail")));
        play.expect("the reason in English", refused.code(), english.code());
    }

    private Answer send(TicketAtDesk ticket, ObjectNode message, String language) {
        return nord.post(
                ticket.path("updates"),
                message,
                "Idempotency-Key",
                Desk.newKey(),
                "Accept-Language",
                language);
    }

    private void resolve(TicketAtDesk atNord, TicketAtDesk atHub) {
        play.scene("The hub resolves it, and the partner accepts");
        play.says(
                HUB,
                "\"The queue was emptied and its limit raised\"",
                atHub.move("resolve", "resolution", "The queue was emptied and its limit raised"),
                200);
        Answer closed = play.says(NORD, "accepted", atNord.move("accept"), 200);
        play.expect("the state", "closed", closed.state());
    }

    private void showEvent(String number) {
        play.scene("The closure is told on Kafka with both numbers");
        Event closure =
                events.await(
                                event ->
                                        event.subject().equals(number)
                                                && event.type()
                                                        .equals("ca.liaison.incident.closed.v1"),
                                PATIENCE)
                        .orElseThrow(() -> new Play.Interrupted("No closure event of " + number));
        String told = closure.partnerNumberOf("nord").orElse("none");
        play.line(
                "Kafka",
                "%s, %s = %s, event %d of this ticket"
                        .formatted(closure.type(), closure.subject(), told, closure.sequence()));
        play.expect("the partner's number in the event", own, told);
    }

    private void lookUpBothWays(String number) {
        play.scene("Either number leads to the other");
        Answer byOwn = nord.lookUp("nord", own);
        play.line(NORD, "%s -> %s".formatted(own, byOwn.text("/0/number")));
        play.expect("the eHealth number", number, byOwn.text("/0/number"));
        Answer byNumber = hub.lookUp(number);
        play.line(HUB, "%s -> %s".formatted(number, byNumber.text("/0/partnerTicketNumber")));
        play.expect("the partner's number", own, byNumber.text("/0/partnerTicketNumber"));
    }
}
