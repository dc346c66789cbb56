package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;

/// The hub opens an incident towards a partner, whose own number is then awaited (Guide 2.5.2).
final class HubToPartner {
    private static final String LAURIER = "GMF Laurier";
    private static final String HUB = "hub's desk";

    private final Desk hub;
    private final Desk laurier;
    private final Play play;
    private final String own = FreshNumbers.next("LAU");

    HubToPartner(Desks desks, Play play) {
        this.hub = desks.as("hub-desk");
        this.laurier = desks.as("laurier-desk");
        this.play = play;
    }

    void perform() {
        play.scene("The other way: the hub opens an incident towards a partner");
        Answer opened =
                play.says(
                        HUB,
                        "please look into it; which is your number?",
                        hub.openOnce(Reports.towards("laurier")),
                        201);
        TicketAtDesk atHub = hub.ticket(opened.number(), null);
        TicketAtDesk atLaurier = laurier.ticket(opened.number(), own);
        acknowledge(atLaurier);
        settle(atHub, atLaurier);
    }

    private void acknowledge(TicketAtDesk atLaurier) {
        play.scene("Until the partner has given its own number, it cannot say anything else");
        Answer refused =
                play.says(
                        LAURIER,
                        "\"We are looking into it\"",
                        atLaurier.say("We are looking into it"),
                        409);
        play.expect("the reason", "partner_number_awaited", refused.code());
        Answer acknowledged =
                play.says(LAURIER, "our ticket is " + own, atLaurier.acknowledge(own), 200);
        play.expect("its own number", own, acknowledged.text("/partnerTicketNumber"));
        Answer said =
                play.says(
                        LAURIER,
                        "\"We are looking into it\"",
                        atLaurier.say("We are looking into it"),
                        201);
        play.expect("the partner's number", own, said.text("/partnerTicketNumber"));
    }

    private void settle(TicketAtDesk atHub, TicketAtDesk atLaurier) {
        play.scene("The partner resolves it, and the hub accepts");
        play.says(LAURIER, "we work on it", atLaurier.move("start"), 200);
        play.says(
                LAURIER,
                "\"A cable was replaced\"",
                atLaurier.move("resolve", "resolution", "A cable was replaced"),
                200);
        Answer closed = play.says(HUB, "accepted", atHub.move("accept"), 200);
        play.expect("the state", "closed", closed.state());
    }
}
