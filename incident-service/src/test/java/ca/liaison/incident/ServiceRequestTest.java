package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
                .body("requestType", equalTo("password_reset"))
                .body("fields.account", equalTo("engine"))
                .body("description", equalTo("It is locked since this morning"))
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
                .contains("/serviceImpact", "/caller", "/service", "/requestType", "/fields");
    }

    @Test
    @Tag("INC-43")
    @DisplayName("its fields are held against the schema of its type, all faults at once")
    void isToldAsItsTypeWantsIt() {
        Map<String, Object> wish = wish(own);
        wish.put("fields", Map.of("environment", "moon", "colour", "red"));

        Response refused = ask(wish);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<List<String>>path("violations.pointer"))
                .containsExactlyInAnyOrder(
                        "/fields/account", "/fields/environment", "/fields/colour");
        assertThat(refused.<List<String>>path("violations.code"))
                .containsExactlyInAnyOrder("required", "unknown_value", "unknown_member");

        wish.put("fields", Map.of("account", "a".repeat(21), "environment", "lower"));
        ask(wish)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/fields/account"))
                .body("violations.code", contains("too_long"))
                .body("violations.max", contains(20));
    }

    @Test
    @Tag("INC-43")
    @DisplayName("a type that is unknown, or not offered for the service, is refused")
    void isOfAKnownType() {
        Map<String, Object> wish = wish(own);
        wish.put("requestType", "moon_landing");
        ask(wish)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/requestType"))
                .body("violations.code", contains("unknown_request_type"));

        wish.put("requestType", "traffic_logging");
        wish.put("fields", Map.of("endsAt", Instant.now().plusSeconds(3600).toString()));
        ask(wish).then().statusCode(422).body("violations.code", contains("not_offered"));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("a health number in a field is refused, and nothing is written")
    void isScreenedInItsFields() {
        Map<String, Object> wish = wish(own);
        wish.put("fields", Map.of("account", "HCN 6626082066", "environment", "lower"));

        Response refused = ask(wish);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<List<String>>path("violations.pointer"))
                .containsExactly("/fields/account");
        assertThat(refused.<List<String>>path("violations.code"))
                .containsExactly("personal_health_information");
        assertThat(refused.asString()).doesNotContain("6626082066");
        asDesk("nord")
                .get("/v1/cross-references?partnerTicketNumber=" + own)
                .then()
                .body("", equalTo(List.of()));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("a health number as the name of a field is refused, and never told back")
    void isScreenedInTheNamesOfItsFields() {
        Map<String, Object> wish = wish(own);
        Object within = Map.of("6626082066", List.of("HCN 6626082066", Map.of("a", "b")));
        wish.put("fields", Map.of("account", "engine", "environment", "lower", "x", within));
        Response nested = ask(wish);
        assertThat(nested.statusCode()).as(nested.asString()).isEqualTo(422);
        assertThat(nested.<List<String>>path("violations.pointer")).contains("/fields/x");
        assertThat(nested.<List<String>>path("violations.code"))
                .contains("personal_health_information");
        assertThat(nested.asString()).doesNotContain("6626082066");

        wish.put(
                "fields",
                Map.of("account", "engine", "environment", "lower", "HCN 6626082066", "\u0000"));
        Response named = ask(wish);
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(422);
        assertThat(named.<List<String>>path("violations.pointer")).containsExactly("/fields");
        assertThat(named.asString()).doesNotContain("6626082066");
        asDesk("nord")
                .get("/v1/cross-references?partnerTicketNumber=" + own)
                .then()
                .body("", equalTo(List.of()));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("an unknown field is told by its name only where it can be nothing but a name")
    void doesNotTellEveryName() {
        Map<String, Object> wish = wish(own);
        wish.put("fields", Map.of("account", "engine", "environment", "lower", "4165550123", "x"));
        ask(wish)
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/fields"))
                .body("violations.code", contains("unknown_member"));
    }

    @Test
    @Tag("INC-41")
    @DisplayName(
            "what must be agreed to beforehand is not worked on before, and then ends by itself")
    void isAgreedToAndEndsByItself() {
        Instant end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MICROS);
        String number =
                askAtLaurier(logging(end))
                        .then()
                        .statusCode(201)
                        .body("approval.state", equalTo("pending"))
                        .body("approval.role", equalTo("service-lead"))
                        .body("window.endsAt", equalTo(end.toString()))
                        .extract()
                        .path("number");
        move("hub", number, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("approval_pending"))
                .body("source", equalTo("FAI 3.6"));
        asDesk("hub")
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(PATH + "/" + number + "/approve")
                .then()
                .statusCode(403);

        as("hub", "service-lead")
                .header("If-Match", "\"1\"")
                .body(Map.of("note", "Until then"))
                .post(PATH + "/" + number + "/approve")
                .then()
                .statusCode(200)
                .body("approval.state", equalTo("granted"));
        move("hub", number, "start", Map.of()).then().statusCode(200);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        asDesk("laurier")
                                .get(PATH + "/" + number + "/history")
                                .then()
                                .body("items.action", hasItem("end_window")));
        asDesk("laurier")
                .get(PATH + "/" + number)
                .then()
                .body("window.endedAt", notNullValue())
                .body("state", equalTo("in_progress"));
        asDesk("laurier")
                .get(PATH + "/" + number + "/notifications")
                .then()
                .body("items.notice", hasItem("end_window"));
    }

    @Test
    @Tag("INC-43")
    @DisplayName("what is not agreed to ends, with the reason")
    void isDeclined() {
        String number = askAtLaurier(logging(Instant.now().plusSeconds(3600))).path("number");

        moveAs(as("hub", "service-lead"), number, "decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("approval.state", equalTo("declined"));
    }

    @Test
    @Tag("INC-41")
    @DisplayName("it ends after now, and no later than its type allows")
    void endsInItsTime() {
        askAtLaurier(logging(Instant.now().minusSeconds(60)))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/fields/endsAt"))
                .body("violations.code", contains("not_in_future"));
        askAtLaurier(logging(Instant.now().plus(Duration.ofHours(49))))
                .then()
                .statusCode(422)
                .body("violations.code", contains("too_far_ahead"))
                .body("violations.hours", contains(48));
    }

    private static Response ask(Map<String, Object> wish) {
        return asDesk("nord").body(wish).post(PATH);
    }

    private static Map<String, Object> wish(String number) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("partnerTicketNumber", number);
        wish.put("caller", Map.of("name", "Service desk agent 12", "desk", "Service desk"));
        wish.put("service", "OLIS");
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", "engine", "environment", "production"));
        wish.put("description", "It is locked since this morning");
        wish.put("priority", "P3");
        return wish;
    }

    /// Laurier wants traffic logged, which the service lead has to agree to.
    private Map<String, Object> logging(Instant end) {
        Map<String, Object> wish = wish(own);
        wish.put("service", "FAI_GMF");
        wish.put("requestType", "traffic_logging");
        wish.put("fields", Map.of("endsAt", end.toString()));
        return wish;
    }

    private static Response askAtLaurier(Map<String, Object> wish) {
        return asDesk("laurier").body(wish).post(PATH);
    }

    private static Response moveAs(RequestSpecification lead, String number, String move) {
        String etag = asDesk("hub").get(PATH + "/" + number).header("ETag");
        return lead.header("If-Match", etag)
                .body(Map.of("reason", "The work can wait"))
                .post(PATH + "/" + number + "/" + move);
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
