package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.openTowards;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A message that is sent again, as tools write it anew from what they have kept.
@QuarkusTest
@WithTestResource(RealParts.class)
class RepeatedMessagesTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @Tag("XRF-02")
    void theSameInstantInAnotherOffsetAndAnAbsentMemberAsNullAreTheSameContent() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        Map<String, Object> again = report(own);
        again.put("firstOccurredAt", "2026-01-05T12:10:00.000Z");
        again.put("agent", null);

        open("nord", again)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
        again.put("firstOccurredAt", "2026-01-05T12:10:01Z");
        open("nord", again).then().statusCode(409).body("code", equalTo("partner_number_taken"));
    }

    @Test
    @Tag("GWY-03")
    void aMoveWithAKeyIsMadeOnceAndAnsweredAsTheTicketNowIs() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        String etag = asDesk("hub").get("/v1/incidents/" + number).header("ETag");
        String key = freshNumber();

        start(number, etag, key)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", nullValue())
                .body("state", equalTo("in_progress"));
        move("hub", number, "resolve", Map.of("resolution", "Restarted")).then().statusCode(200);
        start(number, etag, key)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("state", equalTo("resolved"));

        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.findAll { it.action == 'start' }", hasSize(1));
        asDesk("hub")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(Map.of("note", "Something else"))
                .post("/v1/incidents/" + number + "/start")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
    }

    private static Response start(String number, String etag, String key) {
        return asDesk("hub")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/v1/incidents/" + number + "/start");
    }

    @Test
    @Tag("XRF-03")
    void aRepeatedAcknowledgementIsForWhoMayAcknowledge() {
        String number = openTowards("nord").then().statusCode(201).extract().path("number");
        acknowledge("partner-desk", number).then().statusCode(200);

        acknowledge("partner-desk", number)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        acknowledge("monitoring", number).then().statusCode(403);
    }

    private Response acknowledge(String role, String number) {
        return as("nord", role)
                .body(Map.of("partnerTicketNumber", own))
                .post("/v1/incidents/" + number + "/acknowledge");
    }

    @Test
    @Tag("XRF-04")
    @Tag("XRF-05")
    void aFormerNumberNoLongerFitsAnyMessage() {
        String right = freshNumber();
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        move(
                        "nord",
                        number,
                        "correct-partner-number",
                        Map.of(
                                "partnerTicketNumber", own,
                                "correctNumber", right,
                                "reason", "Misread"))
                .then()
                .statusCode(200);

        say(number, own).then().statusCode(409).body("code", equalTo("partner_number_mismatch"));
        move("nord", number, "cancel", Map.of("partnerTicketNumber", own, "reason", "Mistake"))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_mismatch"));
        say(number, right).then().statusCode(201);
    }

    @Test
    @Tag("XRF-04")
    void everyAnswerAboutATicketCarriesItsNumbers() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        say(number, own)
                .then()
                .statusCode(201)
                .body("number", equalTo(number))
                .body("partnerTicketNumber", equalTo(own))
                .body("partnerTicketNumbers", nullValue());

        for (String list : new String[] {"updates", "history", "notifications"}) {
            asDesk("nord")
                    .get("/v1/incidents/" + number + "/" + list)
                    .then()
                    .body("number", equalTo(number))
                    .body("partnerTicketNumber", equalTo(own))
                    .body("partnerTicketNumbers", nullValue());
            asDesk("hub")
                    .get("/v1/incidents/" + number + "/" + list)
                    .then()
                    .body("number", equalTo(number))
                    .body("partnerTicketNumbers", equalTo(Map.of("nord", own)));
        }
    }

    private static Response say(String number, String quoted) {
        Map<String, Object> update = new HashMap<>();
        update.put("partnerTicketNumber", quoted);
        update.put("text", "Still slow");
        update.put("visibility", "shared");
        return asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(update)
                .post("/v1/incidents/" + number + "/updates");
    }
}
