package ca.liaison.acceptance.demo;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// An essential service fails: the hub declares a major incident, invites, tells of the outage and
/// of its end, and looks back at it (Guide 2.4.2).
final class MajorIncident {
    private static final String NORD = "Hôpital du Nord";
    private static final String LAURIER = "GMF Laurier";
    private static final String LAKEVIEW = "Clinique Lakeview";
    private static final String HUB = "hub's desk";

    private final Desk nord;
    private final Desk laurier;
    private final Desk lakeview;
    private final Desk hub;
    private final Play play;
    private final String own = FreshNumbers.next("HDN");

    MajorIncident(Desks desks, Play play) {
        this.nord = desks.as("nord-desk");
        this.laurier = desks.as("laurier-desk");
        this.lakeview = desks.as("lakeview-desk");
        this.hub = desks.as("hub-desk");
        this.play = play;
    }

    void perform() {
        play.scene("An essential service fails, and the hub declares a major incident");
        Answer opened =
                play.says(
                        NORD,
                        "OLIS does not answer at all",
                        nord.open(Reports.fromPartner(own)),
                        201);
        TicketAtDesk atNord = nord.ticket(opened.number(), own);
        TicketAtDesk atHub = hub.ticket(opened.number(), null);
        declare(atHub);
        invite(atHub);
        tell(atHub);
        lookBack(atNord, atHub);
    }

    private void declare(TicketAtDesk atHub) {
        ObjectNode bridge = Json.object("kind", "teleconference", "address", "Bridge 2");
        Answer declared =
                play.says(
                        HUB,
                        "a major incident, with a coordinator and a bridge",
                        atHub.move(
                                "declare-major",
                                "coordinator",
                                "Incident coordinator on duty",
                                "bridge",
                                bridge,
                                "reason",
                                "Unusable at all sites"),
                        200);
        play.expect(
                "the coordinator",
                "Incident coordinator on duty",
                declared.text("/major/coordinator"));
        play.says(HUB, "we work on it", atHub.move("start"), 200);
    }

    private void invite(TicketAtDesk atHub) {
        play.scene("Who is invited meets on the bridge and becomes no party");
        play.says(
                HUB,
                "Lakeview and the carrier, please join",
                atHub.move(
                        "invite",
                        "organisations",
                        List.of("lakeview"),
                        "vendors",
                        List.of("Carrier of the provincial network"),
                        "text",
                        "Please join the bridge"),
                200);
        Answer invited = lakeview.get("/v1/major-incidents?limit=1");
        play.line(LAKEVIEW, "reads where to meet: " + invited.text("/items/0/bridge/address"));
        play.expect("the bridge", "Bridge 2", invited.text("/items/0/bridge/address"));
        play.says(LAKEVIEW, "and the ticket?", lakeview.read(atHub.number()), 404);
    }

    private void tell(TicketAtDesk atHub) {
        play.scene("Those concerned are told of the outage, and the same ones of its end");
        play.says(
                HUB,
                "an outage, to Nord and Laurier",
                atHub.move(
                        "notices",
                        "kind",
                        "outage",
                        "organisations",
                        List.of("nord", "laurier"),
                        "text",
                        Json.object("fr", "OLIS ne répond pas.", "en", "OLIS does not answer.")),
                200);
        notice(atHub, "update", "La cause est trouvée.", "The cause was found.");
        notice(atHub, "restoration", "OLIS répond de nouveau.", "OLIS answers again.");
        Answer told = laurier.get("/v1/notices?limit=1");
        play.line(LAURIER, told.text("/items/0/text/fr"));
        play.expect("the notice", "restoration", told.text("/items/0/kind"));
        play.expect("its version", "3", told.text("/items/0/version"));
        play.expect(
                "notices to Lakeview",
                false,
                lakeview.get("/v1/notices?limit=200").body().contains(atHub.number()));
    }

    private void notice(TicketAtDesk atHub, String kind, String french, String english) {
        play.says(
                HUB,
                kind,
                atHub.move(
                        "notices", "kind", kind, "text", Json.object("fr", french, "en", english)),
                200);
    }

    private void lookBack(TicketAtDesk atNord, TicketAtDesk atHub) {
        play.scene(
                "It is looked back at, and the partner gets the report without what is sensitive");
        play.says(
                HUB,
                "resolved, the cause is known",
                atHub.move("resolve", "resolution", "The disk was emptied", "cause", "A full disk"),
                200);
        play.says(
                HUB,
                "the review is next week",
                atHub.move("schedule-review", "at", "2030-01-07T10:00:00-05:00"),
                200);
        play.says(
                HUB,
                "the report is ready",
                atHub.move(
                        "complete-review",
                        "report",
                        Json.object(
                                "fr",
                                "Le serveur srv-olis-03 était plein.",
                                "en",
                                "Server srv-olis-03 was full.")),
                200);
        play.says(NORD, "may we have it?", atNord.move("request-report"), 200);
        play.says(HUB, "yes", atHub.move("give-report", "organisation", "nord"), 200);
        Answer review = nord.get(atNord.path("review"));
        play.line(NORD, "reads: " + review.text("/report/0/text"));
        play.expect("the copy", "Server █████ was full.", review.text("/report/0/text"));
    }
}
