package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is beside the ordinary way of a ticket: escalation, demarcation, disclosure and consent.
@QuarkusTest
@WithTestResource(RealParts.class)
class EscalationTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String opened(Map<String, Object> report) {
        return open("nord", report).then().statusCode(201).extract().path("number");
    }

    @Test
    @Tag("INC-40")
    @DisplayName(
            "an escalation reaches the hub's desk, which passes it on to a lead of the service")
    void isEscalated() {
        String number = opened(report(own));
        read("hub", number).then().body("allowedActions", not(hasItem("pass_on_escalation")));
        move("hub", number, "pass-on-escalation", Map.of("lead", "service_lead"))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal_move"));
        move(
                        "nord",
                        number,
                        "escalate",
                        Map.of(
                                "partnerTicketNumber", own,
                                "ground", "handling",
                                "reason", "Nobody answers"))
                .then()
                .statusCode(200)
                .body("escalation.ground", equalTo("handling"))
                .body("escalation.passedOnTo", nullValue());
        asDesk("hub")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.findAll { it.notice == 'escalate' }.organisation", contains("hub"));

        move("hub", number, "pass-on-escalation", Map.of("lead", "deployment_lead"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("no_such_lead"));
        move("hub", number, "pass-on-escalation", Map.of("lead", "service_lead"))
                .then()
                .statusCode(200)
                .body("escalation.passedOnTo", equalTo("service_lead"));

        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.action", contains("open", "escalate", "pass_on_escalation"))
                .body("items[1].reason", equalTo("Nobody answers"))
                .body("items[1].changes.ground", equalTo("handling"))
                .body("items[2].changes.lead", equalTo("service_lead"));
        move("hub", number, "escalate", Map.of("ground", "deployment", "reason", "By telephone"))
                .then()
                .statusCode(200)
                .body("escalation.passedOnTo", nullValue());
    }

    @Test
    @Tag("INC-27")
    @DisplayName("the owner of what it is about must act, and its number is awaited")
    void goesToTheOwner() {
        Map<String, Object> report = report(own);
        report.put("configurationItem", "LAURIER-INTERFACE");

        String number =
                open("nord", report)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("assigned"))
                        .body("assignedTo.organisation", equalTo("laurier"))
                        .body("configurationItem.owner", equalTo("laurier"))
                        .extract()
                        .path("number");

        asDesk("laurier")
                .get("/v1/cross-references?number=" + number)
                .then()
                .body("find { it.organisation == 'laurier' }.state", equalTo("awaited"));
        read("laurier", number).then().body("allowedActions", contains("acknowledge"));
        asDesk("laurier")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.notice", contains("open"));
    }

    @Test
    @Tag("INC-27")
    @DisplayName(
            "what is the opener's own lies with the opener, what is the hub's with the hub's desk")
    void mayBeTheOpenersOwn() {
        Map<String, Object> mine = report(own);
        mine.put("configurationItem", "NORD-INTERFACE");
        open("nord", mine)
                .then()
                .statusCode(201)
                .body("assignedTo.organisation", equalTo("nord"))
                .body("allowedActions", hasItem("start"));
        Map<String, Object> theHubs = report(freshNumber());
        theHubs.put("configurationItem", "OLIS-REPOSITORY");
        open("nord", theHubs)
                .then()
                .statusCode(201)
                .body("state", equalTo("new"))
                .body("assignedTo.organisation", equalTo("hub"));
        Map<String, Object> unknown = report(freshNumber());
        unknown.put("configurationItem", "ROUTER");
        open("nord", unknown)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/configurationItem"))
                .body("violations.code", contains("unknown_configuration_item"));
    }

    @Test
    @Tag("INC-27")
    @Tag("INC-26")
    @DisplayName("for what nobody here owns that is said, and nobody is asked to act")
    void mayBeNobodys() {
        Map<String, Object> report = report(own);
        report.put("configurationItem", "PROVIDER-LINK");
        open("nord", report)
                .then()
                .statusCode(201)
                .body("assignedTo.organisation", equalTo("hub"))
                .body("configurationItem.owner", equalTo("nobody"));
        String number = opened(report(freshNumber()));
        move("hub", number, "assign", Map.of("configurationItem", "PROVIDER-LINK"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("owned_by_nobody"))
                .body("violations[0].demarcation.en", equalTo("name"));
        move(
                        "hub",
                        number,
                        "assign",
                        Map.of("configurationItem", "LAURIER-INTERFACE", "organisation", "nord"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/organisation"));

        move("hub", number, "assign", Map.of("configurationItem", "LAURIER-INTERFACE"))
                .then()
                .statusCode(200)
                .body("assignedTo.organisation", equalTo("laurier"))
                .body("configurationItem.code", equalTo("LAURIER-INTERFACE"));
    }

    @Test
    @Tag("INC-26")
    @DisplayName("a second level that the agreement names may act without an agreement of its own")
    void goesToTheSecondLevel() {
        Map<String, Object> report = report(own);
        report.put("service", "DPV");
        report.put("consentAsserted", true);
        String number = opened(report);

        move("hub", number, "assign", Map.of("organisation", "lakeview"))
                .then()
                .statusCode(200)
                .body("assignedTo.organisation", equalTo("lakeview"));
    }

    @Test
    @Tag("PHI-02")
    @DisplayName(
            "by which channel personal information was passed on is recorded, and nothing of it")
    void isDisclosed() {
        String number = opened(report(own));
        Map<String, Object> disclosure = new HashMap<>();
        disclosure.put("partnerTicketNumber", own);
        disclosure.put("channel", "encrypted_document");
        disclosure.put("at", "2026-01-05T09:30:00-05:00");
        move("nord", number, "record-disclosure", disclosure).then().statusCode(200);
        disclosure.put("at", "2996-01-05T09:30:00-05:00");
        move("nord", number, "record-disclosure", disclosure)
                .then()
                .statusCode(422)
                .body("violations.code", contains("in_future"));
        disclosure.put("content", "A name");
        move("nord", number, "record-disclosure", disclosure).then().statusCode(400);

        asDesk("hub")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items[1].organisation", equalTo("nord"))
                .body("items[1].changes.channel", equalTo("encrypted_document"))
                .body("items[1].changes.at", equalTo("2026-01-05T14:30:00Z"))
                .body("items[1].reason", nullValue());
    }

    @Test
    @Tag("PHI-04")
    @DisplayName("where the agreement asks for it, whoever names an end user asserts the consent")
    void isAgreedTo() {
        Map<String, Object> report = report(own);
        report.put("service", "DPV");
        report.put("caller", Map.of("kind", "end_user", "name", "A physician"));
        open("nord", report)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/consentAsserted"))
                .body("violations.code", contains("consent_missing"));
        report.put("consentAsserted", true);
        open("nord", report).then().statusCode(201).body("consentAsserted", equalTo(true));
        Map<String, Object> elsewhere = report(freshNumber());
        elsewhere.put("caller", Map.of("kind", "end_user", "name", "A physician"));
        open("nord", elsewhere).then().statusCode(201).body("consentAsserted", nullValue());
        Map<String, Object> nobody = report(freshNumber());
        nobody.put("service", "DPV");
        open("nord", nobody).then().statusCode(201);
    }
}
