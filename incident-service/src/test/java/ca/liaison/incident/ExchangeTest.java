package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.openTowards;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The Guide's exchange in both directions, on real PostgreSQL and Kafka.
@QuarkusTest
@WithTestResource(RealParts.class)
class ExchangeTest {
    @Inject DirectoryFixture directory;

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @Tag("INC-01")
    @Tag("XRF-01")
    @DisplayName("a partner opens an incident with its number and gets the eHealth number back")
    void opens() {
        String number = freshNumber();
        open("nord", report(number))
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/incidents/INC\\d{7}|http.*"))
                .header("ETag", "\"1\"")
                .body("number", matchesPattern("INC\\d{7}"))
                .body("partnerTicketNumber", equalTo(number))
                .body("state", equalTo("new"))
                .body("reportedPriority", equalTo("P2"))
                .body("assignedPriority", equalTo("P2"))
                .body("openedBy", equalTo("nord"))
                .body("assignedTo.organisation", equalTo("hub"))
                .body("assignedTo.supportGroup", equalTo("desk"))
                .body("parties.organisation", hasItems("hub", "nord"))
                .body("allowedActions", hasItems("cancel", "update"));
    }

    @Test
    @Tag("XRF-02")
    @DisplayName("the same request again gives the same ticket, marked as replayed")
    void replays() {
        String number = freshNumber();
        String first = open("nord", report(number)).path("number");
        open("nord", report("  " + number.toLowerCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(first));
        Map<String, Object> other = report(number);
        other.put("priority", "P3");
        open("nord", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(first));
        open("laurier", report(number)).then().statusCode(201).body("number", not(first));
    }

    @Test
    @Tag("INC-20")
    @Tag("INC-24")
    @Tag("INC-25")
    @DisplayName("an incident goes from new to closed, and each move is in the history")
    void lives() {
        String own = freshNumber();
        String number = open("nord", report(own)).path("number");
        move("hub", number, "start", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("in_progress"));
        asDesk("nord")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        Map.of(
                                "partnerTicketNumber", own,
                                "text", "Still slow",
                                "visibility", "shared"))
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201)
                .body("number", equalTo(number))
                .body("partnerTicketNumber", equalTo(own));
        move("hub", number, "resolve", Map.of("resolution", "Restarted")).then().statusCode(200);
        move("nord", number, "accept", Map.of("partnerTicketNumber", own))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("allowedActions", hasItem("reopen"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("open", "start", "resolve", "accept"))
                .body("items.to", contains("new", "in_progress", "resolved", "closed"));
    }

    @Test
    @Tag("XRF-04")
    @DisplayName("a pair that does not match is refused and changes nothing")
    void refusesAWrongPair() {
        String number = open("nord", report(freshNumber())).path("number");
        move(
                        "nord",
                        number,
                        "cancel",
                        Map.of("partnerTicketNumber", freshNumber(), "reason", "Not needed"))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_mismatch"));
        IncidentRequests.read("nord", number).then().body("state", equalTo("new"));
    }

    @Test
    @Tag("XRF-03")
    @Tag("INC-02")
    @DisplayName("a ticket opened by the hub awaits the partner's number")
    void awaitsANumber() {
        String number =
                openTowards("laurier")
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("assigned"))
                        .extract()
                        .path("number");
        String own = freshNumber();
        move("laurier", number, "start", Map.of("partnerTicketNumber", own))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_awaited"));
        asDesk("laurier")
                .body(Map.of("partnerTicketNumber", own))
                .post("/v1/incidents/" + number + "/acknowledge")
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(own));
        move("laurier", number, "start", Map.of("partnerTicketNumber", own)).then().statusCode(200);
    }
}
