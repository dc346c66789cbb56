package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A matter that goes on as another kind of ticket.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-20")
class TransferTest {
    private static final Map<String, Object> TO_A_REQUEST =
            Map.of(
                    "kind", "service_request",
                    "reason", "Nothing is broken",
                    "description", "Access for the night shift");

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String opened() {
        return open("nord", report(own)).then().statusCode(201).extract().path("number");
    }

    private static Response request(String organisation, String number) {
        return asDesk(organisation).get("/v1/service-requests/" + number);
    }

    @Test
    @Tag("XRF-05")
    @DisplayName("to a service request keeps parties and numbers, and both numbers go on resolving")
    void keepsPartiesAndNumbers() {
        String incident = opened();
        String lauriers = freshNumber();
        move("hub", incident, "assign", Map.of("organisation", "laurier")).then().statusCode(200);
        asDesk("laurier")
                .body(Map.of("partnerTicketNumber", lauriers))
                .post("/v1/incidents/" + incident + "/acknowledge")
                .then()
                .statusCode(200);

        String other =
                move("hub", incident, "transfer", TO_A_REQUEST)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("transferred"))
                        .body("transferredKind", equalTo("service_request"))
                        .extract()
                        .path("transferredTo");

        assertThat(other).startsWith("REQ");
        request("nord", other)
                .then()
                .statusCode(200)
                .body("state", equalTo("assigned"))
                .body("openedBy", equalTo("nord"))
                .body("partnerTicketNumber", equalTo(own))
                .body("requestType", equalTo("help"))
                .body("fields.need", equalTo("Access for the night shift"))
                .body("assignedTo.organisation", equalTo("laurier"))
                .body("transferredFrom", equalTo(incident));
        request("laurier", other)
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(lauriers));
        request("lakeview", other).then().statusCode(404);
        asDesk("nord")
                .queryParam("partnerTicketNumber", own)
                .get("/v1/cross-references")
                .then()
                .body("number", containsInAnyOrder(incident, other));
    }

    @Test
    @DisplayName("takes no updates and no moves, and says where it goes on")
    void saysWhereItGoesOn() {
        String incident = opened();
        String other = move("hub", incident, "transfer", TO_A_REQUEST).path("transferredTo");

        asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(
                        Map.of(
                                "partnerTicketNumber", own,
                                "text", "Still slow",
                                "visibility", "shared"))
                .post("/v1/incidents/" + incident + "/updates")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket_transferred"))
                .body("transferredTo", equalTo(other));
        move("hub", incident, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket_transferred"));
    }

    @Test
    @Tag("INC-12")
    @DisplayName("to the privacy office opens no ticket here")
    void goesToThePrivacyOffice() {
        String incident = opened();

        move(
                        "hub",
                        incident,
                        "transfer",
                        Map.of("kind", "privacy_incident", "reason", "A wrong address"))
                .then()
                .statusCode(200)
                .body("state", equalTo("transferred"))
                .body("transferredKind", equalTo("privacy_incident"))
                .body("transferredTo", nullValue());
        asDesk("nord")
                .queryParam("partnerTicketNumber", own)
                .get("/v1/cross-references")
                .then()
                .body("number", contains(incident));
    }

    @Test
    @Tag("XRF-01")
    @DisplayName(
            "is refused where a party has used its number in the other kind, and changes nothing")
    void isRefusedWhereANumberIsTaken() {
        String incident = opened();
        Map<String, Object> wish = report(own);
        wish.keySet()
                .removeAll(
                        List.of(
                                "serviceImpact",
                                "endUserImpact",
                                "firstOccurredAt",
                                "preliminaryChecks",
                                "workaround"));
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", "engine", "environment", "lower"));
        wish.put("description", "Another matter under the same number");
        String taken =
                asDesk("nord")
                        .body(wish)
                        .post("/v1/service-requests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");

        move("hub", incident, "transfer", TO_A_REQUEST)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(taken))
                .body("organisation", equalTo("nord"));
        read("nord", incident).then().body("state", equalTo("new"));
    }

    @Test
    @DisplayName("tells what the other kind needs, all at once, and nothing else")
    void tellsWhatTheOtherKindNeeds() {
        String incident = opened();

        move("hub", incident, "transfer", Map.of("kind", "incident", "reason", "Nothing"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("unchanged"));
        move(
                        "hub",
                        incident,
                        "transfer",
                        Map.of(
                                "kind", "service_request",
                                "reason", "Nothing is broken",
                                "serviceImpact", "None"))
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/description", "/serviceImpact"))
                .body("violations.code", containsInAnyOrder("required", "not_allowed"));
    }
}
