package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Security incidents are known to the security roles of their parties, and to nobody else (Guide
/// 2.4.3).
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-34")
class SecurityIncidentTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();
    private String number;

    @BeforeEach
    void isReported() {
        directory.refresh();
        number =
                ofNord().body(leak(own))
                        .post("/v1/incidents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");
    }

    private static RequestSpecification ofNord() {
        return as("nord", "partner-security");
    }

    private static RequestSpecification ofTheHub() {
        return as("hub", "hub-security");
    }

    private static Map<String, Object> leak(String partnerNumber) {
        Map<String, Object> report = report(partnerNumber);
        report.put("security", true);
        report.put("summary", "An account was used by a stranger");
        return report;
    }

    private Response moved(
            Supplier<RequestSpecification> by, String move, Map<String, Object> body) {
        String etag = ofTheHub().get("/v1/incidents/" + number).header("ETag");
        return by.get()
                .header("If-Match", etag)
                .body(body)
                .post("/v1/incidents/" + number + "/" + move);
    }

    @Test
    @Tag("INC-12")
    @DisplayName("the security roles of the parties work on it by the same moves")
    void isWorkedOn() {
        moved(SecurityIncidentTest::ofTheHub, "start", Map.of()).then().statusCode(200);
        for (String step : List.of("containment", "eradication", "recovery")) {
            moved(
                            SecurityIncidentTest::ofTheHub,
                            "record-response-step",
                            Map.of("step", step, "description", "Done: " + step))
                    .then()
                    .statusCode(200);
        }
        moved(SecurityIncidentTest::ofTheHub, "resolve", Map.of("resolution", "Locked"))
                .then()
                .statusCode(200);
        moved(SecurityIncidentTest::ofNord, "accept", Map.of("partnerTicketNumber", own))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("security", equalTo(true));

        ofNord().get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.changes.step", hasItems("containment", "eradication", "recovery"))
                .body("items.reason", hasItem("Done: recovery"));
        ofNord().get("/v1/cross-references?number=" + number)
                .then()
                .body("partnerTicketNumber", contains(own));
        ofNord().get("/v1/incidents?partnerTicketNumber=" + own)
                .then()
                .body("items.number", contains(number));
        ofTheHub()
                .get("/v1/incidents?number=" + number)
                .then()
                .body("items.number", contains(number));
        as("laurier", "partner-security").get("/v1/incidents/" + number).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nord partner-desk",
                "nord monitoring",
                "hub hub-desk",
                "hub service-lead",
                "hub privacy-office",
                "hub auditor"
            })
    @DisplayName("for all other roles of the parties there is no such ticket")
    void isHidden(String reader) {
        String[] words = reader.split(" ", 2);
        Supplier<RequestSpecification> other = () -> as(words[0], words[1]);
        String nothing = "INC9999999";
        for (String path :
                List.of("", "/history", "/notifications", "/updates", "/attachments", "/notices")) {
            Response hidden = other.get().get("/v1/incidents/" + number + path);
            Response absent = other.get().get("/v1/incidents/" + nothing + path);
            assertThat(hidden.statusCode()).as(path).isEqualTo(404);
            assertThat(hidden.asString()).isEqualTo(absent.asString());
        }
        for (String move : List.of("start", "cancel", "redact")) {
            Map<String, Object> body =
                    Map.of(
                            "partnerTicketNumber", own,
                            "reason", "None",
                            "textId", "ticket/summary");
            Response hidden =
                    other.get()
                            .header("If-Match", "\"1\"")
                            .body(body)
                            .post("/v1/incidents/" + number + "/" + move);
            assertThat(hidden.statusCode()).as(move).isEqualTo(404);
        }
        if (!words[1].equals("privacy-office")) {
            String whose = words[0].equals("hub") ? "&organisation=nord" : "";
            other.get()
                    .get("/v1/cross-references?partnerTicketNumber=" + own + whose)
                    .then()
                    .statusCode(200)
                    .body("", equalTo(List.of()));
            other.get()
                    .get("/v1/cross-references?number=" + number)
                    .then()
                    .body("", equalTo(List.of()));
            other.get()
                    .get("/v1/incidents?partnerTicketNumber=" + own)
                    .then()
                    .statusCode(200)
                    .body("items", equalTo(List.of()));
        }
    }

    @Test
    @DisplayName("a desk neither opens one, nor learns from a number that one has it")
    void theDeskLearnsNothingFromNumbers() {
        asDesk("nord").body(leak(freshNumber())).post("/v1/incidents").then().statusCode(403);
        asDesk("nord").body(leak(own)).post("/v1/incidents").then().statusCode(403);
        ofNord().body(report(freshNumber())).post("/v1/incidents").then().statusCode(403);

        asDesk("nord")
                .body(report(own))
                .post("/v1/incidents")
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", nullValue());
        ofNord().body(leak(own))
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
        String ordinary =
                asDesk("nord").body(report(freshNumber())).post("/v1/incidents").path("number");
        IncidentRequests.move("hub", ordinary, "mark-duplicate", Map.of("duplicateOf", number))
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown_ticket"));
        Map<String, Object> again = report(freshNumber());
        again.put("recurrenceOf", number);
        asDesk("nord")
                .body(again)
                .post("/v1/incidents")
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown_ticket"));
    }

    @Test
    @DisplayName("security roles read no other tickets by that")
    void isAllThatSecurityRolesRead() {
        String ordinary =
                asDesk("nord").body(report(freshNumber())).post("/v1/incidents").path("number");

        ofNord().get("/v1/incidents/" + ordinary).then().statusCode(403);
        ofTheHub().get("/v1/incidents/" + ordinary).then().statusCode(403);
        ofNord().get("/v1/incidents?limit=200")
                .then()
                .body("items.number", hasItem(number))
                .body("items.number", not(hasItem(ordinary)));
        as("hub", "hub-security", "hub-desk")
                .get("/v1/incidents?limit=200")
                .then()
                .body("items.number", hasItems(number, ordinary));
    }

    @Test
    @DisplayName("partners' desks are told of it and of its end by notices, without its details")
    void desksAreTold() {
        tell("outage").then().statusCode(422).body("violations.pointer", contains("/kind"));
        tell("security_incident").then().statusCode(200);
        asDesk("nord")
                .get("/v1/notices")
                .then()
                .body(
                        "items.findAll { it.number == '%s' }.kind".formatted(number),
                        contains("security_incident"));
        tell("security_resolution").then().statusCode(200);
        asDesk("nord")
                .get("/v1/notices")
                .then()
                .body(
                        "items.findAll { it.number == '%s' }.kind".formatted(number),
                        contains("security_resolution", "security_incident"));
        asDesk("nord").get("/v1/incidents/" + number).then().statusCode(404);
        ofTheHub()
                .get("/v1/incidents/" + number)
                .then()
                .body("allowedActions", not(hasItem("declare_major")))
                .body("allowedActions", hasItem("record_response_step"));
    }

    private Response tell(String kind) {
        Map<String, Object> notice = new HashMap<>();
        notice.put("kind", kind);
        notice.put("text", Map.of("fr", "Un incident de sécurité", "en", "A security incident"));
        return moved(SecurityIncidentTest::ofTheHub, "notices", notice);
    }
}
