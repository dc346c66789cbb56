package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Service requests: what they share with incidents, and what keeps the two apart.
@QuarkusTest
@WithTestResource(RealParts.class)
class ServiceRequestTest {
    private static final String PATH = "/v1/service-requests";

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @Tag("INC-01")
    @Tag("INC-12")
    @DisplayName("a partner opens a service request under its number")
    void opens() {
        ask(wish(own))
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/service-requests/REQ\\d{7}"))
                .body("number", matchesPattern("REQ\\d{7}"))
                .body("kind", equalTo("service_request"))
                .body("partnerTicketNumber", equalTo(own))
                .body("description", equalTo("Please reset the password of the engine's account"))
                .body("state", equalTo("new"))
                .body("serviceImpact", nullValue())
                .body("allowedActions", hasItems("cancel", "update"));
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    @DisplayName("one number may name an incident and a service request, and each only once")
    void hasNumbersOfItsOwnKind() {
        String incident = open("nord", report(own)).then().statusCode(201).extract().path("number");
        String request = ask(wish(own)).then().statusCode(201).extract().path("number");

        ask(wish(own))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(request));
        Map<String, Object> other = wish(own);
        other.put("description", "Something else");
        ask(other)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(request));
        asDesk("nord")
                .get("/v1/cross-references?partnerTicketNumber=" + own)
                .then()
                .body("number", containsInAnyOrder(incident, request))
                .body("kind", containsInAnyOrder("incident", "service_request"));
        asDesk("nord")
                .get("/v1/cross-references?kind=service_request&partnerTicketNumber=" + own)
                .then()
                .body("number", contains(request));
    }

    @Test
    @Tag("INC-20")
    @Tag("INC-24")
    @DisplayName("it goes from new to closed by the same moves")
    void lives() {
        String number = ask(wish(own)).path("number");
        move("hub", number, "start", Map.of()).then().statusCode(200);
        move("hub", number, "resolve", Map.of("resolution", "It was reset"))
                .then()
                .statusCode(200)
                .body("state", equalTo("resolved"));
        move("nord", number, "accept", Map.of("partnerTicketNumber", own))
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));

        asDesk("nord")
                .get(PATH + "/" + number + "/history")
                .then()
                .body("items.action", contains("open", "start", "resolve", "accept"));
    }

    @Test
    @Tag("XRF-05")
    @DisplayName("below the path of another kind there is no such ticket")
    void isOfOneKind() {
        String request = ask(wish(own)).path("number");
        String disguised = "INC" + request.substring(3);

        asDesk("nord").get("/v1/incidents/" + request).then().statusCode(404);
        asDesk("hub").get("/v1/incidents/" + disguised).then().statusCode(404);
        asDesk("nord").get("/v1/incidents/" + disguised).then().statusCode(404);
        asDesk("nord")
                .get("/v1/cross-references?number=" + disguised)
                .then()
                .statusCode(200)
                .body("", equalTo(List.of()));
        asDesk("hub")
                .get("/v1/cross-references?number=" + disguised)
                .then()
                .statusCode(200)
                .body("", equalTo(List.of()));
    }

    @Test
    @Tag("INC-50")
    @DisplayName("lists show one kind")
    void isListedApart() {
        String incident = open("nord", report(own)).path("number");
        String request = ask(wish(own)).path("number");

        for (String desk : List.of("nord", "hub")) {
            asDesk(desk)
                    .get(PATH + "?partnerTicketNumber=" + own)
                    .then()
                    .body("items.number", contains(request));
            asDesk(desk)
                    .get("/v1/incidents?partnerTicketNumber=" + own)
                    .then()
                    .body("items.number", contains(incident))
                    .body("items.number", not(hasItem(request)));
        }
    }

    @Test
    @Tag("INC-01")
    @DisplayName("all that is missing is told at once")
    void isRefusedWithAllFaults() {
        Response refused = ask(new HashMap<>(Map.of("serviceImpact", "None")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<List<String>>path("violations.pointer"))
                .contains("/serviceImpact", "/caller", "/service", "/description");
    }

    private static Response ask(Map<String, Object> wish) {
        return asDesk("nord").body(wish).post(PATH);
    }

    private static Map<String, Object> wish(String number) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("partnerTicketNumber", number);
        wish.put("caller", Map.of("name", "Service desk agent 12", "desk", "Service desk"));
        wish.put("service", "OLIS");
        wish.put("description", "Please reset the password of the engine's account");
        wish.put("priority", "P3");
        return wish;
    }

    private static Response move(
            String organisation, String number, String move, Map<String, Object> body) {
        String etag = asDesk("hub").get(PATH + "/" + number).header("ETag");
        return asDesk(organisation)
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + number + "/" + move);
    }
}
