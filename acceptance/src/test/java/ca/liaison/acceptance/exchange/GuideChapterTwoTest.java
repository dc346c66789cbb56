package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The Guide's chapter 2, section by section, as two desks live it through the gateway. Sections
/// 2.4.5 and 2.4.6 are not about tickets of this kind.
@ExtendWith(SharedSuite.class)
@DisplayName("Guide, chapter 2: management of incidents")
class GuideChapterTwoTest {
    private final RunningSuite suite;
    private final Desk nord;
    private final Desk hub;
    private final String own = FreshNumbers.next("HDN");

    GuideChapterTwoTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
        this.hub = suite.desk("hub-desk");
    }

    private static Answer done(Answer answer) {
        assertThat(answer.done()).as(answer.toString()).isTrue();
        return answer;
    }

    private static List<String> items(Answer list, String member) {
        return StreamSupport.stream(list.at("/items").spliterator(), false)
                .map(item -> item.path(member).asText())
                .toList();
    }

    private ObjectNode heardByTelephone() {
        ObjectNode report = Reports.fromPartner(own);
        report.remove("partnerTicketNumber");
        return Json.with(
                report,
                "channel",
                "phone",
                "reportedBy",
                Json.object("organisation", "nord", "partnerTicketNumber", own));
    }

    @Test
    @Tag("INC-05")
    @DisplayName(
            "2.1.1 Who turns to the hub's desk: an end user whose matter is the partner's alone is sent to that partner's desk")
    void whoTurnsToTheHub() {
        ObjectNode report =
                Json.with(
                        heardByTelephone(),
                        "caller",
                        Json.object("kind", "end_user", "name", "A physician"),
                        "concerns",
                        "partner_only");

        Answer sentOn = hub.openOnce(report);

        assertThat(sentOn.status()).as(sentOn.toString()).isEqualTo(422);
        assertThat(sentOn.code()).isEqualTo("belongs_to_partner_desk");
        assertThat(sentOn.at("/desk").isMissingNode()).isFalse();
        assertThat(hub.lookUp("nord", own).json().isEmpty()).isTrue();
    }

    @Test
    @Tag("INC-06")
    @DisplayName(
            "2.1.2 The partner's desk: it has looked for causes of its own before it turns to the hub")
    void thePartnersDesk() {
        Answer refused = nord.open(Json.without(Reports.fromPartner(own), "preliminaryChecks"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/preliminaryChecks");
    }

    @Test
    @Tag("INC-04")
    @Tag("INC-21")
    @DisplayName(
            "2.2 Incidents come by telephone; the reporter is told when work begins, waits and ends")
    void priorityOfIncidents() {
        String number = done(hub.openOnce(heardByTelephone())).number();
        Matter matter = new Matter(nord.ticket(number, own), hub.ticket(number, null));

        done(matter.hub().move("start"));
        done(matter.hub().move("wait", "waitingOn", "vendor", "awaited", "A new module"));
        done(matter.hub().move("resolve", "resolution", "The module was replaced"));

        assertThat(matter.partner().read().text("/channel")).isEqualTo("phone");
        assertThat(matter.partner().read().text("/commitment")).isEqualTo("sla");
        assertThat(items(matter.partner().notifications(), "notice"))
                .contains("start", "wait", "resolve");
    }

    @Test
    @Tag("INC-43")
    @DisplayName("2.3 A service request is a question or a wish, told as its type wants it")
    void serviceRequests() {
        Matter request = Matter.openedByNord(suite, Kind.SERVICE_REQUEST);

        assertThat(request.number()).startsWith("REQ");
        assertThat(request.partner().read().text("/requestType"))
                .isEqualTo("technical_account_password_reset");
        assertThat(request.closed().partner().state()).isEqualTo("closed");
    }

    @Test
    @Tag("INC-26")
    @DisplayName("2.4.1 A normal incident goes to a group that works on it")
    void normalIncidents() {
        Matter matter = Matter.openedByNord(suite);

        done(matter.hub().move("assign", "supportGroup", "operations"));

        assertThat(matter.partner().read().text("/assignedTo/supportGroup"))
                .isEqualTo("operations");
        assertThat(matter.hub().state()).isEqualTo("assigned");
    }

    @Test
    @Tag("INC-30")
    @Tag("INC-31")
    @DisplayName(
            "2.4.2 A major incident: a coordinator, a bridge, and notices to the organisations concerned")
    void majorIncidents() {
        Matter matter = Matter.openedByNord(suite);

        done(matter.hub().move("declare-major", "coordinator", "On duty", "reason", "All sites"));
        done(
                matter.hub()
                        .move(
                                "notices",
                                "kind",
                                "outage",
                                "text",
                                Json.object("fr", "Panne", "en", "Outage")));
        done(
                matter.hub()
                        .move(
                                "notices",
                                "kind",
                                "restoration",
                                "text",
                                Json.object("fr", "Rétabli", "en", "Restored")));

        for (String desk : List.of("nord-desk", "laurier-desk")) {
            List<String> kinds = new ArrayList<>();
            for (var notice : suite.desk(desk).get("/v1/notices?limit=200").at("/items")) {
                if (notice.path("number").asText().equals(matter.number())) {
                    kinds.add(notice.path("kind").asText());
                }
            }
            assertThat(kinds).as(desk).containsExactly("restoration", "outage");
        }
    }

    @Test
    @Tag("INC-32")
    @DisplayName(
            "2.4.2.1 A major incident is looked back at; the partner gets the report on request, without server names")
    void reviews() {
        Matter matter = Matter.openedByNord(suite);
        done(matter.hub().move("declare-major", "coordinator", "On duty", "reason", "All sites"));
        matter.resolvedByTheHub();

        done(matter.hub().move("schedule-review", "at", "2030-01-07T10:00:00-05:00"));
        done(
                matter.hub()
                        .move(
                                "complete-review",
                                "report",
                                Json.object(
                                        "fr",
                                        "SRV-OLIS-03 était plein",
                                        "en",
                                        "SRV-OLIS-03 was full")));
        done(matter.partner().move("request-report", "reason", "For our own review"));
        done(matter.hub().move("give-report", "organisation", "nord"));

        Answer read = nord.get("/v1/incidents/" + matter.number() + "/review");
        assertThat(read.at("/report").findValuesAsText("text"))
                .containsExactly("█████ was full", "█████ était plein");
    }

    @Test
    @Tag("INC-34")
    @DisplayName(
            "2.4.3 A security incident is between security teams; desks are told of it and of its end")
    void securityIncidents() {
        Matter matter = Matter.securityReportedByNord(suite);

        done(matter.hub().move("start"));
        done(
                matter.hub()
                        .move(
                                "record-response-step",
                                "step",
                                "containment",
                                "description",
                                "The account was locked"));
        done(
                matter.hub()
                        .move(
                                "notices",
                                "kind",
                                "security_incident",
                                "text",
                                Json.object("fr", "Un incident", "en", "An incident")));

        assertThat(nord.read(matter.number()).status()).isEqualTo(404);
        assertThat(hub.read(matter.number()).status()).isEqualTo(404);
        assertThat(matter.partner().read().status()).isEqualTo(200);
        assertThat(items(nord.get("/v1/notices?limit=200"), "number")).contains(matter.number());
    }

    @Test
    @Tag("INC-12")
    @DisplayName("2.4.4 A privacy matter is no ticket: whoever brings it is shown the privacy path")
    void privacyMatters() {
        Answer shown = nord.open(Json.with(Reports.fromPartner(own), "concerns", "privacy"));

        assertThat(shown.status()).as(shown.toString()).isEqualTo(422);
        assertThat(shown.code()).isEqualTo("privacy_matter");
        assertThat(hub.lookUp("nord", own).json().isEmpty()).isTrue();
    }

    @Test
    @Tag("PHI-02")
    @DisplayName(
            "2.4.4 What must be passed on goes by an approved channel; the ticket says which, and no more")
    void approvedChannels() {
        Matter matter = Matter.openedByNord(suite);

        done(
                matter.partner()
                        .move(
                                "record-disclosure",
                                "channel",
                                "encrypted_document",
                                "at",
                                "2026-01-05T09:30:00-05:00"));

        assertThat(matter.hub().history().at("/items/1/changes/channel").asText())
                .isEqualTo("encrypted_document");
    }

    @Test
    @Tag("INC-01")
    @Tag("XRF-01")
    @DisplayName(
            "2.5.1 From the partner's desk to the hub's: its own number, and the hub's in return")
    void fromThePartner() {
        Answer opened = done(nord.open(Reports.fromPartner(own)));

        assertThat(opened.number()).startsWith("INC");
        assertThat(opened.text("/partnerTicketNumber")).isEqualTo(own);
        assertThat(
                        nord.open(Json.without(Reports.fromPartner(own), "partnerTicketNumber"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    @Tag("INC-02")
    @Tag("XRF-03")
    @DisplayName(
            "2.5.2 From the hub to the partner's desk: the partner gives its own number before it says anything else")
    void fromTheHub() {
        Matter matter = Matter.openedTowardsLaurier(suite);

        assertThat(matter.partner().say("We look").code()).isEqualTo("partner_number_awaited");
        done(matter.partner().acknowledge(matter.own()));
        done(matter.partner().say("We look"));
    }

    @Test
    @Tag("PHI-04")
    @DisplayName(
            "2.5.3.1 The hub does not speak with end users of a partner: the desk does, and asserts their consent where that was agreed")
    void endUsers() {
        ObjectNode report =
                Json.with(
                        Reports.fromPartner(own),
                        "service",
                        "ONE_MAIL",
                        "caller",
                        Json.object("kind", "end_user", "name", "A nurse"));

        Answer refused = nord.open(report);

        assertThat(refused.faultyMembers())
                .as(refused.toString())
                .containsExactly("/consentAsserted");
        done(nord.open(Json.with(report, "consentAsserted", true)));
    }

    @Test
    @Tag("INC-23")
    @Tag("XRF-04")
    @DisplayName("2.5.3.2 Updates quote both numbers; a wrong pair is refused")
    void updates() {
        Matter matter = Matter.openedByNord(suite);

        done(matter.partner().say("The queue grows"));
        done(matter.hub().say("We restart the interface"));

        assertThat(nord.ticket(matter.number(), FreshNumbers.next("HDN")).say("Which?").code())
                .isEqualTo("partner_number_mismatch");
        assertThat(items(matter.partner().updates(), "text"))
                .containsExactly("The queue grows", "We restart the interface");
    }

    @Test
    @Tag("INC-24")
    @Tag("INC-25")
    @DisplayName(
            "2.5.3.3 The partner accepts the resolution; the closure notice quotes both numbers")
    void resolutionAndClosure() {
        Matter matter = Matter.openedByNord(suite).resolvedByTheHub();

        assertThat(done(matter.partner().move("accept")).state()).isEqualTo("closed");

        Answer told = matter.hub().notifications();
        assertThat(items(told, "notice")).contains("accept");
        assertThat(told.text("/number")).isEqualTo(matter.number());
        assertThat(told.text("/partnerTicketNumbers/nord")).isEqualTo(matter.own());
    }

    @Test
    @Tag("INC-27")
    @DisplayName(
            "2.6.1 Demarcation: who owns what it is about must act; what nobody here owns is said so")
    void demarcation() {
        ObjectNode report =
                Json.with(
                        Reports.fromPartner(own),
                        "service",
                        "ACCDR",
                        "configurationItem",
                        "NORD-INTERFACE-ENGINE");

        Answer opened = done(nord.open(report));

        assertThat(opened.text("/assignedTo/organisation")).isEqualTo("nord");
        assertThat(opened.text("/configurationItem/owner")).isEqualTo("nord");
    }

    @Test
    @Tag("INC-42")
    @DisplayName("2.6.1 A partner tells of an outage of its own, planned or not")
    void ownOutages() {
        ObjectNode outage =
                Json.with(
                        Reports.fromPartner(Kind.SERVICE_REQUEST, own),
                        "requestType",
                        "own_outage",
                        "fields",
                        Json.object(
                                "planned", true,
                                "component", "Interface engine",
                                "startsAt", "2030-01-07T02:00:00-05:00",
                                "endsAt", "2030-01-07T04:00:00-05:00",
                                "effect", "No results are sent meanwhile"));

        Answer told = done(nord.open(Kind.SERVICE_REQUEST, outage));

        assertThat(told.number()).startsWith("REQ");
        assertThat(
                        hub.get("/v1/service-requests/" + told.number())
                                .at("/fields/planned")
                                .asBoolean())
                .isTrue();
    }

    @Test
    @Tag("INC-40")
    @DisplayName("2.7 Escalation: through the hub's desk to the lead of the service")
    void escalation() {
        Matter matter = Matter.openedByNord(suite);

        done(matter.partner().move("escalate", "ground", "handling", "reason", "Nobody answers"));
        done(matter.hub().move("pass-on-escalation", "lead", "service_lead"));

        assertThat(matter.partner().read().text("/escalation/passedOnTo"))
                .isEqualTo("service_lead");
    }
}
