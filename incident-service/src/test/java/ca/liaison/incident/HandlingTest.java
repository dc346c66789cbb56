package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.openTowards;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How incidents are handled, rule by rule.
@QuarkusTest
@WithTestResource(RealParts.class)
class HandlingTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String opened() {
        return open("nord", report(own)).then().statusCode(201).extract().path("number");
    }

    private String inProgress() {
        String number = opened();
        move("hub", number, "start", Map.of()).then().statusCode(200);
        return number;
    }

    private static Response say(
            String organisation, String number, String key, Map<String, Object> update) {
        return asDesk(organisation)
                .header("Idempotency-Key", key)
                .body(update)
                .post("/v1/incidents/" + number + "/updates");
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    @Nested
    @DisplayName("Intake")
    class Intake {
        @Test
        @Tag("INC-01")
        @DisplayName(
                "tells everything that is missing at once, and the workaround is never left out in silence")
        void namesEveryFault() {
            asDesk("nord")
                    .body(Map.of("partnerTicketNumber", own, "colour", "red", "priority", "P9"))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_request"))
                    .body(
                            "violations.pointer",
                            hasItems(
                                    "/colour",
                                    "/priority",
                                    "/caller",
                                    "/service",
                                    "/serviceImpact",
                                    "/endUserImpact",
                                    "/firstOccurredAt",
                                    "/workaround",
                                    "/preliminaryChecks"));
        }

        @Test
        @Tag("INC-01")
        @DisplayName(
                "refuses a first occurrence in the future and a workaround that is not described")
        void refusesTheFuture() {
            Map<String, Object> report = report(own);
            report.put("firstOccurredAt", "2999-01-01T00:00:00Z");
            report.put("workaround", Map.of("available", true));
            open("nord", report)
                    .then()
                    .statusCode(422)
                    .body("violations.code", containsInAnyOrder("in_future", "required"))
                    .body(
                            "violations.pointer",
                            containsInAnyOrder("/firstOccurredAt", "/workaround/description"));
        }

        @Test
        @Tag("INC-10")
        @DisplayName(
                "takes the priority from the agreement's matrix where impact and urgency are given")
        void asksTheMatrix() {
            Map<String, Object> report = report(own);
            report.remove("priority");
            report.put("impact", "medium");
            report.put("urgency", "high");
            open("nord", report)
                    .then()
                    .statusCode(201)
                    .body("reportedPriority", equalTo("P2"))
                    .body("assignedPriority", equalTo("P2"));
        }

        @Test
        @DisplayName("refuses a service for which there is no agreement")
        void needsAnAgreement() {
            Map<String, Object> report = report(own);
            report.put("service", "FAI_GMF");
            open("nord", report)
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("no_agreement"));
            open("nord", report(own)).then().statusCode(201);
        }

        @Test
        @Tag("PHI-01")
        @DisplayName(
                "refuses a health number in any text, and in the number itself, without repeating it")
        void refusesHealthNumbers() {
            Map<String, Object> report = report("HCN 9876543217");
            report.put("serviceImpact", "Patient OHIP 9876543217 waits");
            open("nord", report)
                    .then()
                    .statusCode(422)
                    .body(
                            "violations.code",
                            contains("personal_health_information", "personal_health_information"))
                    .body("violations.kind", hasItem("ontario_health_number"))
                    .body(not(org.hamcrest.Matchers.containsString("9876543217")));
        }

        @Test
        @Tag("PHI-01")
        @DisplayName("refuses a health number that the member before names")
        void refusesHealthNumbersNamedByAnotherMember() {
            Map<String, Object> report = report(own);
            Map<String, String> caller = new LinkedHashMap<>();
            caller.put("name", "health card");
            caller.put("desk", "9876543217");
            report.put("caller", caller);
            open("nord", report)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/caller/desk"))
                    .body("violations.code", contains("personal_health_information"))
                    .body("violations.kind", contains("ontario_health_number"))
                    .body(not(org.hamcrest.Matchers.containsString("9876543217")));
        }

        @Test
        @Tag("INC-02")
        @DisplayName("towards a partner needs a key, and the same key gives the same ticket")
        void isRepeatableForTheHub() {
            asDesk("hub")
                    .body(reportTowards("laurier"))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("idempotency_key_missing"));
            String key = freshKey();
            String number =
                    asDesk("hub")
                            .header("Idempotency-Key", key)
                            .body(reportTowards("laurier"))
                            .post("/v1/incidents")
                            .path("number");
            asDesk("hub")
                    .header("Idempotency-Key", key)
                    .body(reportTowards("laurier"))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("number", equalTo(number));
            asDesk("hub")
                    .header("Idempotency-Key", key)
                    .body(reportTowards("nord"))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("idempotency_key_reused"));
        }

        @Test
        @Tag("XRF-02")
        @DisplayName("takes the same key under another number for another request")
        void keepsKeysApart() {
            String key = freshKey();
            asDesk("nord")
                    .header("Idempotency-Key", key)
                    .body(report(own))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(201);
            asDesk("nord")
                    .header("Idempotency-Key", key)
                    .body(report(freshNumber()))
                    .post("/v1/incidents")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("idempotency_key_reused"));
        }
    }

    @Nested
    @DisplayName("The wait for a partner's number")
    class Awaiting {
        private String number = "";

        @BeforeEach
        void hubOpens() {
            number = openTowards("laurier").path("number");
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is recorded since when, and holds up the resolution")
        void isRecorded() {
            read("hub", number)
                    .then()
                    .body(
                            "parties.find { it.organisation == 'laurier' }.numberAwaitedSince",
                            notNullValue());
            move("hub", number, "start", Map.of()).then().statusCode(200);
            move("hub", number, "resolve", Map.of("resolution", "Done"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("partner_number_awaited"))
                    .body("awaited", contains("laurier"));
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is not ended by an acknowledgement without a number")
        void needsANumber() {
            asDesk("laurier")
                    .body(Map.of())
                    .post("/v1/incidents/" + number + "/acknowledge")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("partner_number_missing"));
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is ended by acknowledging, which may be repeated with the same number only")
        void isAcknowledgedOnce() {
            acknowledge(own).then().statusCode(200);
            acknowledge(own).then().statusCode(200).header("Idempotency-Replayed", "true");
            acknowledge(freshNumber()).then().statusCode(409).body("code", equalTo("not_awaited"));
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is not ended with a number that another ticket of the partner has")
        void refusesATakenNumber() {
            String taken = freshNumber();
            String other = IncidentRequests.open("laurier", report(taken)).path("number");
            acknowledge(taken)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("partner_number_taken"))
                    .body("number", equalTo(other));
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is ended by the hub's waiver, with a reason in the history")
        void isWaived() {
            move(
                            "hub",
                            number,
                            "waive-number",
                            Map.of("organisation", "laurier", "reason", "Their tool is down"))
                    .then()
                    .statusCode(200);
            String theirs = freshNumber();
            Map<String, Object> said =
                    Map.of(
                            "partnerTicketNumber", theirs,
                            "text", "We are here",
                            "visibility", "shared");
            asDesk("laurier")
                    .get("/v1/incidents/" + number)
                    .then()
                    .body("allowedActions", contains("acknowledge"));
            asDesk("laurier")
                    .get("/v1/cross-references?number=" + number)
                    .then()
                    .body("find { it.organisation == 'laurier' }.state", equalTo("released"));
            asDesk("laurier")
                    .header("Idempotency-Key", freshNumber())
                    .body(said)
                    .post("/v1/incidents/" + number + "/updates")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("partner_number_awaited"));
            move("hub", number, "start", Map.of()).then().statusCode(200);
            asDesk("laurier")
                    .body(Map.of("partnerTicketNumber", theirs))
                    .post("/v1/incidents/" + number + "/acknowledge")
                    .then()
                    .statusCode(200);
            asDesk("laurier")
                    .header("Idempotency-Key", freshNumber())
                    .body(said)
                    .post("/v1/incidents/" + number + "/updates")
                    .then()
                    .statusCode(201);
            move("hub", number, "resolve", Map.of("resolution", "Done")).then().statusCode(200);
            asDesk("hub")
                    .get("/v1/incidents/" + number + "/history")
                    .then()
                    .body("items.reason", hasItem("Their tool is down"));
        }

        @Test
        @Tag("XRF-03")
        @DisplayName("is ended by withdrawing the party, and its work goes back to the hub's desk")
        void isWithdrawn() {
            move("hub", number, "start", Map.of()).then().statusCode(200);
            move(
                            "hub",
                            number,
                            "wait",
                            Map.of(
                                    "waitingOn", "partner",
                                    "organisation", "laurier",
                                    "awaited", "The router log"))
                    .then()
                    .statusCode(200);
            move(
                            "hub",
                            number,
                            "withdraw-party",
                            Map.of("organisation", "laurier", "reason", "Wrong partner"))
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("waited_for"));
            move("hub", number, "resume", Map.of()).then().statusCode(200);
            move(
                            "hub",
                            number,
                            "withdraw-party",
                            Map.of("organisation", "laurier", "reason", "Wrong partner"))
                    .then()
                    .statusCode(200)
                    .body("assignedTo.organisation", equalTo("hub"));
        }

        private Response acknowledge(String partnerNumber) {
            return asDesk("laurier")
                    .body(Map.of("partnerTicketNumber", partnerNumber))
                    .post("/v1/incidents/" + number + "/acknowledge");
        }
    }

    @Nested
    @DisplayName("Updates")
    class Saying {
        private final Map<String, Object> update =
                Map.of("partnerTicketNumber", own, "text", "Still slow", "visibility", "shared");

        @Test
        @Tag("INC-23")
        @DisplayName("must say who may read them")
        void needAVisibility() {
            say("nord", opened(), freshKey(), Map.of("partnerTicketNumber", own, "text", "Hello"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/visibility"));
        }

        @Test
        @Tag("INC-23")
        @DisplayName("that are internal are for their own organisation, the hub not excepted")
        void stayInside() {
            String number = opened();
            say("hub", number, freshKey(), Map.of("text", "Ours", "visibility", "internal"))
                    .then()
                    .statusCode(201);
            say(
                            "nord",
                            number,
                            freshKey(),
                            Map.of(
                                    "partnerTicketNumber", own,
                                    "text", "Theirs",
                                    "visibility", "internal"))
                    .then()
                    .statusCode(201);
            updates("nord", number).then().body("items.text", contains("Theirs"));
            updates("hub", number).then().body("items.text", contains("Ours"));
        }

        @Test
        @Tag("XRF-02")
        @DisplayName("are added once for one key")
        void areAddedOnce() {
            String number = opened();
            String key = freshKey();
            String id = say("nord", number, key, update).path("id");
            say("nord", number, key, update)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("id", equalTo(id));
            updates("nord", number).then().body("items", hasSize(1));
        }

        @Test
        @Tag("INC-22")
        @DisplayName("that answer what is awaited resume the work")
        void answer() {
            String number = inProgress();
            move("hub", number, "wait", Map.of("waitingOn", "partner", "awaited", "The router log"))
                    .then()
                    .statusCode(200)
                    .body("awaitedOrganisation", equalTo("nord"));
            say("nord", number, freshKey(), update).then().statusCode(201);
            read("nord", number).then().body("state", equalTo("pending"));
            say(
                            "nord",
                            number,
                            freshKey(),
                            Map.of(
                                    "partnerTicketNumber",
                                    own,
                                    "text",
                                    "Here it is",
                                    "visibility",
                                    "shared",
                                    "answers",
                                    true))
                    .then()
                    .statusCode(201);
            read("nord", number)
                    .then()
                    .body("state", equalTo("in_progress"))
                    .body("waitingOn", nullValue());
        }

        @Test
        @Tag("INC-20")
        @DisplayName("are not taken by a closed ticket, which says how to go on")
        void endWithTheTicket() {
            String number = opened();
            move("nord", number, "cancel", Map.of("partnerTicketNumber", own, "reason", "Gone"))
                    .then()
                    .statusCode(200);
            say("nord", number, freshKey(), update)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ticket_closed"));
        }

        private Response updates(String organisation, String number) {
            return asDesk(organisation).get("/v1/incidents/" + number + "/updates");
        }
    }

    @Nested
    @DisplayName("Assignment")
    class Assigning {
        @Test
        @Tag("INC-26")
        @DisplayName("to another partner makes it a party whose number is awaited")
        void invitesAParty() {
            String number = opened();
            move("hub", number, "assign", Map.of("organisation", "laurier"))
                    .then()
                    .statusCode(200)
                    .body("parties.organisation", containsInAnyOrder("hub", "nord", "laurier"));
            read("laurier", number)
                    .then()
                    .statusCode(200)
                    .body("allowedActions", contains("acknowledge"));
            read("lakeview", number).then().statusCode(404);
        }

        @Test
        @Tag("INC-26")
        @DisplayName("to a support group of the hub")
        void namesAGroup() {
            String number = opened();
            move("hub", number, "assign", Map.of("supportGroup", "operations"))
                    .then()
                    .statusCode(200)
                    .body("assignedTo.supportGroup", equalTo("operations"));
            move("hub", number, "assign", Map.of("supportGroup", "unheard-of"))
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("unknown_support_group"));
        }

        @Test
        @Tag("INC-26")
        @DisplayName("is the hub's to decide")
        void isForTheHub() {
            move(
                            "nord",
                            opened(),
                            "assign",
                            Map.of("partnerTicketNumber", own, "organisation", "hub"))
                    .then()
                    .statusCode(403);
        }
    }

    @Nested
    @DisplayName("Numbers")
    class Numbers {
        @Test
        @Tag("XRF-05")
        @DisplayName("are looked up in both directions")
        void areLookedUp() {
            String number = opened();
            asDesk("nord")
                    .queryParam("partnerTicketNumber", own)
                    .get("/v1/cross-references")
                    .then()
                    .statusCode(200)
                    .body("number", contains(number))
                    .body("state", contains("current"));
            asDesk("hub")
                    .queryParam("number", number)
                    .get("/v1/cross-references")
                    .then()
                    .body("partnerTicketNumber", contains(own));
            asDesk("laurier")
                    .queryParam("number", number)
                    .get("/v1/cross-references")
                    .then()
                    .statusCode(200)
                    .body("", empty());
        }

        @Test
        @Tag("XRF-05")
        @DisplayName(
                "that were wrong are corrected; a late retry of the old request still finds its ticket")
        void areCorrected() {
            String number = opened();
            String right = freshNumber();
            move(
                            "nord",
                            number,
                            "correct-partner-number",
                            Map.of(
                                    "partnerTicketNumber", own,
                                    "correctNumber", right,
                                    "reason", "Typing error"))
                    .then()
                    .statusCode(200)
                    .body("partnerTicketNumber", equalTo(right));
            open("nord", report(own))
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("number", equalTo(number));
            asDesk("nord")
                    .queryParam("partnerTicketNumber", own)
                    .get("/v1/cross-references")
                    .then()
                    .body("state", contains("superseded"))
                    .body("number", contains(number));
            Map<String, Object> other = report(own);
            other.put("summary", "Another matter");
            open("nord", other).then().statusCode(201).body("number", not(number));
        }

        @Test
        @Tag("XRF-08")
        @DisplayName("of a duplicate go on resolving")
        void outliveADuplicate() {
            String number = opened();
            String other = open("nord", report(freshNumber())).path("number");
            move("hub", number, "mark-duplicate", Map.of("duplicateOf", other))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("cancelled"))
                    .body("duplicateOf", equalTo(other));
            asDesk("nord")
                    .queryParam("partnerTicketNumber", own)
                    .get("/v1/cross-references")
                    .then()
                    .body("number", contains(number));
            move("hub", other, "mark-duplicate", Map.of("duplicateOf", number))
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("itself_a_duplicate"));
            move("hub", other, "cancel", Map.of("reason", "Over")).then().statusCode(200);
            String third = open("nord", report(freshNumber())).path("number");
            move("hub", third, "mark-duplicate", Map.of("duplicateOf", other))
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("ended"));
        }

        @Test
        @Tag("XRF-08")
        @DisplayName("a duplicate is one only of a ticket that all its parties can see")
        void needsACommonView() {
            String ofLaurier = open("laurier", report(freshNumber())).path("number");
            move("hub", opened(), "mark-duplicate", Map.of("duplicateOf", ofLaurier))
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("not_visible_to_all"));
        }

        @Test
        @Tag("XRF-05")
        @DisplayName("that are confidential are shown to the hub and to their owner alone")
        void areKeptFromOthers() {
            Map<String, Object> report = report(own);
            report.put("partnerTicketNumberConfidential", true);
            String number = open("nord", report).path("number");
            move("hub", number, "assign", Map.of("organisation", "laurier"));
            read("laurier", number)
                    .then()
                    .body(
                            "parties.find { it.organisation == 'nord' }.partnerTicketNumber",
                            nullValue());
            asDesk("laurier")
                    .queryParam("partnerTicketNumber", own)
                    .queryParam("organisation", "nord")
                    .get("/v1/cross-references")
                    .then()
                    .body("", empty());
            read("hub", number)
                    .then()
                    .body(
                            "parties.find { it.organisation == 'nord' }.partnerTicketNumber",
                            equalTo(own));
        }
    }

    @Nested
    @DisplayName("Conditions and moves")
    class Conditions {
        @Test
        @Tag("GWY-03")
        @DisplayName("a move needs the ETag that was read, and refuses an old one")
        void needTheEtag() {
            String number = opened();
            asDesk("hub")
                    .body(Map.of())
                    .post("/v1/incidents/" + number + "/start")
                    .then()
                    .statusCode(428);
            asDesk("hub")
                    .header("If-Match", "\"7\"")
                    .body(Map.of())
                    .post("/v1/incidents/" + number + "/start")
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("precondition_failed"));
            for (String noTag : List.of("1", "W/\"1\"", "\"1\", x")) {
                asDesk("hub")
                        .header("If-Match", noTag)
                        .body(Map.of())
                        .post("/v1/incidents/" + number + "/start")
                        .then()
                        .statusCode(400)
                        .body("violations.pointer", contains("header:If-Match"));
            }
        }

        @Test
        @DisplayName("a move without a body is told what is missing")
        void needABody() {
            asDesk("hub")
                    .header("If-Match", "\"1\"")
                    .post("/v1/incidents/" + opened() + "/start")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_request"));
        }

        @Test
        @Tag("INC-20")
        @DisplayName("an illegal move is refused with the moves that are legal")
        void nameTheLegalMoves() {
            move("hub", opened(), "resolve", Map.of("resolution", "Done"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("illegal_move"))
                    .body("state", equalTo("new"))
                    .body("allowedActions", hasItems("start", "assign", "cancel"))
                    .body("condition", equalTo("state"))
                    .body("detail", startsWith("The ticket is in state \"new\""));
        }

        @Test
        @Tag("INC-24")
        @DisplayName(
                "the hub records a partner's acceptance only with the channel by which it came")
        void nameTheChannel() {
            String number = inProgress();
            move("hub", number, "resolve", Map.of("resolution", "Done")).then().statusCode(200);
            move("hub", number, "accept", Map.of())
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/channel"));
            move("hub", number, "accept", Map.of("channel", "phone"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("closed"));
            move("nord", number, "reopen", Map.of("partnerTicketNumber", own, "reason", "Back"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("reopened"));
        }

        @Test
        @Tag("INC-21")
        @DisplayName("each move that concerns someone leaves a record that he is to be told")
        void leaveNotices() {
            String number = inProgress();
            asDesk("nord")
                    .get("/v1/incidents/" + number + "/notifications")
                    .then()
                    .body("items.organisation", contains("nord"))
                    .body("items.notice", contains("start"));
            asDesk("hub")
                    .get("/v1/incidents/" + number + "/notifications")
                    .then()
                    .body("items.organisation", contains("hub", "nord"));
        }

        @Test
        @DisplayName("another role of a party is told that its role does not do")
        void dependOnTheRole() {
            String number = opened();
            as("nord", "partner-privacy").get("/v1/incidents/" + number).then().statusCode(403);
            as("laurier", "partner-privacy").get("/v1/incidents/" + number).then().statusCode(404);
        }
    }

    @Nested
    @DisplayName("Lists")
    class Lists {
        @Test
        @Tag("INC-50")
        @DisplayName("are paged without gap or repeat while tickets are being added")
        void arePaged() {
            List<String> numbers =
                    List.of(
                            open("lakeview", report(freshNumber())).path("number"),
                            open("lakeview", report(freshNumber())).path("number"),
                            open("lakeview", report(freshNumber())).path("number"));
            Response first = asDesk("lakeview").queryParam("limit", 2).get("/v1/incidents");
            open("lakeview", report(freshNumber())).then().statusCode(201);
            String next = first.header("Link").replaceAll(".*<([^>]*)>.*", "$1");
            first.then().body("items.number", contains(numbers.get(2), numbers.get(1)));
            asDesk("lakeview")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items.number", hasItem(numbers.get(0)))
                    .body("items.number", not(hasItem(numbers.get(1))));
            asDesk("nord")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("?cursor"));
        }

        @Test
        @Tag("INC-50")
        @DisplayName("are narrowed by state, priority, service and either number")
        void areNarrowed() {
            String number = opened();
            asDesk("nord")
                    .queryParam("state", "new")
                    .queryParam("priority", "P2")
                    .queryParam("service", "OLIS")
                    .queryParam("partnerTicketNumber", own)
                    .get("/v1/incidents")
                    .then()
                    .body("items.number", contains(number));
            asDesk("nord")
                    .queryParam("state", "closed")
                    .queryParam("number", number)
                    .get("/v1/incidents")
                    .then()
                    .body("items", empty());
            asDesk("nord")
                    .queryParam("state", "ajar")
                    .queryParam("partnerTicketNumber", " ")
                    .queryParam("openedSince", "yesterday")
                    .get("/v1/incidents")
                    .then()
                    .statusCode(400)
                    .body(
                            "violations.pointer",
                            containsInAnyOrder("?state", "?partnerTicketNumber", "?openedSince"));
        }
    }
}
