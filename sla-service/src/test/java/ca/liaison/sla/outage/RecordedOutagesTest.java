package ca.liaison.sla.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each test has months of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-30")
@DisplayName("An outage that is recorded")
class RecordedOutagesTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");

    @Inject KeepClocks clocks;
    @Inject ObjectMapper mapper;

    private static ValidatableResponse tell(String ticket, Map<String, Object> outage) {
        return tellAs("hub", "service-lead", ticket, outage);
    }

    private static ValidatableResponse tellAs(
            String organisation, String role, String ticket, Map<String, Object> outage) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .contentType(ContentType.JSON)
                .body(outage)
                .put("/v1/outages/" + ticket)
                .then();
    }

    private static ValidatableResponse read(String organisation, String role, String ticket) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .get("/v1/outages/" + ticket)
                .then();
    }

    private static ValidatableResponse month(String service, String month) {
        return given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .queryParam("service", service)
                .queryParam("month", month)
                .get("/v1/availability")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> from(String start, String end) {
        return Map.of("startedAt", start, "endedAt", end);
    }

    @Test
    @DisplayName("counts in the place of what the incident says, and so does its correction")
    void countsInThePlaceOfTheIncident() {
        clocks.take(
                Story.outage("INC0940001", "DHDR", "P1", "2025-06-10T10:00", "2025-06-10T10:20")
                        .reprioritised("2025-06-10T11:30", "P2")
                        .resolved("2025-06-10T12:00")
                        .events());
        month("DHDR", "2025-06")
                .body("outageTime", equalTo("PT1H30M"))
                .body("outages.basis", contains("incident"));
        Map<String, Object> outage = from("2025-06-10T09:00:00-04:00", "2025-06-10T11:00:00-04:00");
        tell("INC0940001", outage)
                .statusCode(201)
                .header("Location", endsWith("/v1/outages/INC0940001"))
                .body("version", equalTo(1))
                .body("startedAt", equalTo("2025-06-10T13:00:00Z"))
                .body("earlier", empty());
        tellAs("hub", "hub-desk", "INC0940001", outage).statusCode(200).body("version", equalTo(1));
        month("DHDR", "2025-06")
                .body("outageTime", equalTo("PT2H"))
                .body("outages.basis", contains("record"))
                .body("outages.from", contains("2025-06-10T13:00:00Z"))
                .body("outages.until", contains("2025-06-10T15:00:00Z"));
        tell("INC0940001", from("2025-06-10T11:00:00-04:00", "2025-06-10T13:00:00-04:00"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("earlier.version", contains(1));
        month("DHDR", "2025-06")
                .body("outageTime", equalTo("PT30M"))
                .body("outages[0].excluded.reason", contains("lower_priority"))
                .body("outages[0].until", equalTo("2025-06-10T17:00:00Z"));
        read("nord", "partner-desk", "INC0940001")
                .statusCode(200)
                .body("number", equalTo("INC0940001"))
                .body("version", equalTo(2))
                .body("earlier[0].endedAt", equalTo("2025-06-10T15:00:00Z"));
    }

    @Test
    @DisplayName("that is told again late under its key does not undo a correction")
    void doesNotUndoACorrection() {
        clocks.take(
                Story.outage("INC0940061", "DHDR", "P1", "2025-11-10T10:00", "2025-11-10T10:20")
                        .resolved("2025-11-10T12:00")
                        .events());
        Map<String, Object> first = from("2025-11-10T09:00:00-05:00", "2025-11-10T11:00:00-05:00");
        tellUnder("b-1", first).statusCode(201).header("Idempotency-Replayed", nullValue());
        tellUnder("b-2", from("2025-11-10T09:00:00-05:00", "2025-11-10T10:00:00-05:00"))
                .statusCode(200)
                .body("version", equalTo(2));
        tellUnder("b-1", first)
                .statusCode(200)
                .header("Location", endsWith("/v1/outages/INC0940061"))
                .header("Idempotency-Replayed", equalTo("true"))
                .body("version", equalTo(2))
                .body("endedAt", equalTo("2025-11-10T15:00:00Z"));
    }

    private static ValidatableResponse tellUnder(String key, Map<String, Object> outage) {
        return given().auth()
                .oauth2(TOKENS.of("hub", "service-lead"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(outage)
                .put("/v1/outages/INC0940061")
                .then();
    }

    @Test
    @DisplayName("belongs to the month in which it was, whenever the incident was")
    void belongsToItsMonth() {
        clocks.take(
                Story.outage("INC0940011", "ACCDR", "P1", "2025-07-03T10:00", "2025-07-03T10:00")
                        .resolved("2025-07-03T12:00")
                        .events());
        month("ACCDR", "2025-07").body("outageTime", equalTo("PT2H"));
        tell("INC0940011", from("2025-06-30T22:00:00-04:00", "2025-06-30T23:00:00-04:00"))
                .statusCode(201);
        month("ACCDR", "2025-07").body("outageTime", equalTo("PT0S")).body("outages", empty());
        month("ACCDR", "2025-06").body("outageTime", equalTo("PT1H"));
    }

    @Test
    @DisplayName("without an end lasts as long as the incident")
    void withoutAnEndLastsAsLongAsTheIncident() {
        clocks.take(
                Story.outage("INC0940021", "EXCHANGE", "P1", "2025-06-10T10:00", "2025-06-10T10:00")
                        .resolved("2025-06-10T11:00")
                        .reopened("2025-06-10T12:00")
                        .resolved("2025-06-10T13:00")
                        .events());
        tell("INC0940021", Map.of("startedAt", "2025-06-10T09:30:00-04:00"))
                .statusCode(201)
                .body("endedAt", nullValue());
        month("EXCHANGE", "2025-06")
                .body("outageTime", equalTo("PT2H30M"))
                .body("outages.basis", contains("record", "record"));
        tell("INC0940021", Map.of("startedAt", "2025-06-10T12:30:00-04:00")).statusCode(200);
        month("EXCHANGE", "2025-06").body("outageTime", equalTo("PT30M"));
    }

    @Test
    @DisplayName("does not hide that the incident was reopened behind its end")
    void doesNotHideAReopening() {
        Story story =
                Story.outage("INC0940025", "DI_CS", "P1", "2025-09-10T10:00", "2025-09-10T10:00")
                        .resolved("2025-09-10T11:00");
        clocks.take(story.events());
        tell("INC0940025", from("2025-09-10T10:30:00-04:00", "2025-09-10T11:00:00-04:00"))
                .statusCode(201);
        month("DI_CS", "2025-09").body("outageTime", equalTo("PT30M"));
        clocks.take(story.reopened("2025-10-02T10:00").resolved("2025-10-02T12:00").events());
        month("DI_CS", "2025-09").body("outageTime", equalTo("PT30M"));
        month("DI_CS", "2025-10")
                .body("outageTime", equalTo("PT2H"))
                .body("outages.basis", contains("incident"));
    }

    @Test
    @DisplayName("is none where the incident was cancelled")
    void isNoneWhereTheIncidentWasCancelled() {
        clocks.take(
                Story.outage("INC0940031", "DPV", "P1", "2025-08-10T10:00", "2025-08-10T10:00")
                        .cancelled("2025-08-10T11:00")
                        .events());
        tell("INC0940031", from("2025-08-10T10:00:00-04:00", "2025-08-10T11:00:00-04:00"))
                .statusCode(201);
        month("DPV", "2025-08").body("outages.number", empty());
    }

    @Test
    @DisplayName("is for who may read the incident, and recorded by the hub")
    void isForReadersOfTheIncident() throws JsonProcessingException {
        clocks.take(
                Story.outage("INC0940041", "DI_CS", "P1", "2025-06-10T10:00", "2025-06-10T10:00")
                        .resolved("2025-06-10T11:00")
                        .events());
        List<IncidentEvent> secret = new ArrayList<>();
        for (IncidentEvent event :
                Story.outage("INC0940042", "DI_CS", "P1", "2025-07-10T10:00", "2025-07-10T10:00")
                        .resolved("2025-07-10T11:00")
                        .events()) {
            ObjectNode node = mapper.valueToTree(event);
            secret.add(
                    mapper.readValue(node.put("security", true).toString(), IncidentEvent.class));
        }
        clocks.take(secret);
        Map<String, Object> outage = from("2025-06-10T10:00:00-04:00", "2025-06-10T11:00:00-04:00");
        read("nord", "partner-desk", "INC0940041").statusCode(404);
        tellAs("nord", "partner-desk", "INC0940041", outage).statusCode(403);
        tellAs("hub", "auditor", "INC0940041", outage).statusCode(403);
        tellAs("laurier", "partner-desk", "INC0940041", outage)
                .statusCode(404)
                .body("code", equalTo("not_found"));
        tell("INC0940042", outage).statusCode(404);
        tell("INC0949999", outage).statusCode(404);
        tell("INC0940041", outage).statusCode(201);
        read("nord", "partner-desk", "INC0940041").statusCode(200);
        read("hub", "auditor", "INC0940041").statusCode(200);
        read("laurier", "partner-desk", "INC0940041").statusCode(404);
        read("nord", "partner-privacy", "INC0940041").statusCode(403);
    }

    @Test
    @DisplayName("lies in the past, ends behind its beginning, and stays as it was told")
    void liesInThePast() throws SQLException {
        clocks.take(
                Story.outage("INC0940051", "OLIS", "P1", "2025-06-10T10:00", "2025-06-10T10:00")
                        .resolved("2025-06-10T11:00")
                        .events());
        tell("INC0940051", from("2999-01-01T00:00:00Z", "2998-01-01T00:00:00Z"))
                .statusCode(422)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder("/startedAt in_future", "/endedAt in_future"));
        tell("INC0940051", from("2025-06-10T10:00:00Z", "2025-06-10T10:00:00Z"))
                .statusCode(422)
                .body("violations.code", contains("not_after"));
        tell("INC0940051", Map.of("endedAt", "2025-06-10T10:00:00Z"))
                .statusCode(422)
                .body("violations.pointer", contains("/startedAt"));
        tell("INC0940051", Map.of("startedAt", "yesterday", "reason", "x"))
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/startedAt", "/reason"));
        tell("INC0940051", from("2025-06-10T10:00:00Z", "2025-06-10T11:00:00Z")).statusCode(201);
        try (Connection connection = Databases.current().connectAsApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from outage_record"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(Databases.current().rowCounts().get("outage_record")).isPositive();
    }
}
