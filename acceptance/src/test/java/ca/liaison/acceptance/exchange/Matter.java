package ca.liaison.acceptance.exchange;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;

/// One matter as it lies on both desks: the partner's, with its own number, and the hub's.
public record Matter(TicketAtDesk partner, TicketAtDesk hub) {

    /// Hôpital du Nord has opened an incident with the hub.
    public static Matter openedByNord(RunningSuite suite) {
        return openedByNord(suite, Kind.INCIDENT);
    }

    /// Hôpital du Nord has opened a ticket with the hub.
    public static Matter openedByNord(RunningSuite suite, Kind kind) {
        String own = FreshNumbers.next("HDN");
        Desk nord = suite.desk(kind.speaker("nord"));
        Answer opened = nord.open(kind, Reports.fromPartner(kind, own));
        return of(opened, nord, own, suite);
    }

    /// The hub has opened an incident towards GMF Laurier, which has a number ready but has not
    /// given it yet.
    public static Matter openedTowardsLaurier(RunningSuite suite) {
        return openedTowardsLaurier(suite, Kind.INCIDENT);
    }

    /// The hub has opened a ticket towards GMF Laurier, which has a number ready but has not given
    /// it yet.
    public static Matter openedTowardsLaurier(RunningSuite suite, Kind kind) {
        Answer opened =
                suite.desk(kind.speaker("hub")).openOnce(kind, Reports.towards(kind, "laurier"));
        return of(opened, suite.desk(kind.speaker("laurier")), FreshNumbers.next("LAU"), suite);
    }

    /// The hub has opened an incident towards GMF Laurier, which has acknowledged it.
    public static Matter acknowledgedByLaurier(RunningSuite suite) {
        return acknowledgedByLaurier(suite, Kind.INCIDENT);
    }

    /// The hub has opened a ticket towards GMF Laurier, which has acknowledged it.
    public static Matter acknowledgedByLaurier(RunningSuite suite, Kind kind) {
        Matter matter = openedTowardsLaurier(suite, kind);
        matter.partner().acknowledge(matter.own());
        return matter;
    }

    /// GMF Laurier has asked for its traffic to be logged, which the hub's service lead has to
    /// agree to.
    public static Matter awaitingApproval(RunningSuite suite) {
        String own = FreshNumbers.next("LAU");
        Desk laurier = suite.desk("laurier-desk");
        Answer opened =
                laurier.open(
                        Kind.SERVICE_REQUEST,
                        Reports.trafficLogging(own, suite.desk("hub-desk").businessTime()));
        Matter matter = of(opened, laurier, own, suite);
        return new Matter(
                matter.partner(), suite.desk("hub-service-lead").ticket(matter.number(), null));
    }

    /// Hôpital du Nord's security team has reported a security incident to the hub's.
    public static Matter securityReportedByNord(RunningSuite suite) {
        String own = FreshNumbers.next("HDN");
        Desk nord = suite.desk("nord-security");
        Answer opened =
                nord.open(
                        Kind.INCIDENT,
                        Json.with(Reports.fromPartner(Kind.INCIDENT, own), "security", true));
        return atTheHubsSecurity(of(opened, nord, own, suite), suite);
    }

    /// The hub's security team has reported a security incident to GMF Laurier's, which has
    /// acknowledged it.
    public static Matter securityAcknowledgedByLaurier(RunningSuite suite) {
        Answer opened =
                suite.desk("hub-security")
                        .openOnce(
                                Kind.INCIDENT,
                                Json.with(
                                        Reports.towards(Kind.INCIDENT, "laurier"),
                                        "security",
                                        true));
        Desk laurier = suite.desk("laurier-security");
        Matter matter =
                atTheHubsSecurity(of(opened, laurier, FreshNumbers.next("LAU"), suite), suite);
        matter.partner().acknowledge(matter.own());
        return matter;
    }

    private static Matter atTheHubsSecurity(Matter matter, RunningSuite suite) {
        return new Matter(
                matter.partner(), suite.desk("hub-security").ticket(matter.number(), null));
    }

    private static Matter of(Answer opened, Desk partner, String own, RunningSuite suite) {
        if (opened.status() != 201) {
            throw new IllegalStateException(opened.toString());
        }
        return new Matter(
                partner.ticket(opened.number(), own),
                suite.desk(Kind.ofNumber(opened.number()).speaker("hub"))
                        .ticket(opened.number(), null));
    }

    /// The eHealth number.
    public String number() {
        return hub.number();
    }

    /// The partner's own number.
    public String own() {
        String own = partner.ownNumber();
        if (own == null) {
            throw new IllegalStateException("A partner has a number");
        }
        return own;
    }

    /// The hub works on it and resolves it.
    public Matter resolvedByTheHub() {
        hub.move("start");
        hub.move("resolve", "resolution", "The queue was emptied and its limit raised");
        return this;
    }

    /// The hub has resolved it and the partner has accepted.
    public Matter closed() {
        resolvedByTheHub();
        partner.move("accept");
        return this;
    }
}
