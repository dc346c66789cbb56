package ca.liaison.sla.downtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-04")
@DisplayName("The downtime procedure of an organisation")
class DowntimeProceduresTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Inject Clock clock;
    @Inject Sql sql;

    private static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(TOKENS.of(organisation, role));
    }

    private static ValidatableResponse state(
            String organisation, String role, String of, String body) {
        return as(organisation, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/downtime-procedures/" + of + "/statements")
                .then();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TORONTO);
    }

    @Test
    @DisplayName("is listed also where nothing was stated")
    void isListedWhereNothingWasStated() {
        as("hub", "auditor")
                .get("/v1/downtime-procedures")
                .then()
                .statusCode(200)
                .body("items.organisation", contains("hub", "lakeview", "laurier", "nord"))
                .body("items.find { it.organisation == 'hub' }.stated", equalTo(false))
                .body("items.find { it.organisation == 'hub' }.exists", nullValue());
        as("hub", "auditor")
                .get("/v1/downtime-procedures?limit=3")
                .then()
                .body("items.organisation", contains("hub", "lakeview", "laurier"))
                .header("Link", endsWith("rel=\"next\""));
        as("laurier", "partner-desk")
                .get("/v1/downtime-procedures/laurier")
                .then()
                .statusCode(200)
                .body("stated", equalTo(false))
                .body("version", nullValue());
    }

    @Test
    @DisplayName("is what was stated last")
    void isWhatWasStatedLast() {
        state("nord", "partner-desk", "nord", "{\"exists\": false}")
                .statusCode(201)
                .header("Location", equalTo("/v1/downtime-procedures/nord"))
                .body("stated", equalTo(true))
                .body("exists", equalTo(false))
                .body("version", greaterThan(0));
        state(
                        "hub",
                        "service-lead",
                        "nord",
                        """
                        {"exists": true, "lastTrainedOn": "%s", "howUsersAreTold": "Par les écrans\\net par téléphone"}
                        """
                                .formatted(today()))
                .statusCode(201);

        as("nord", "monitoring")
                .get("/v1/downtime-procedures/nord")
                .then()
                .statusCode(200)
                .body("exists", equalTo(true))
                .body("lastTrainedOn", equalTo(today().toString()))
                .body("howUsersAreTold", equalTo("Par les écrans\net par téléphone"))
                .body("version", greaterThan(1));
        as("nord", "partner-desk")
                .get("/v1/downtime-procedures")
                .then()
                .body("items.organisation", contains("nord"))
                .body("items[0].version", greaterThan(1));
    }

    @Test
    @DisplayName("says nothing new where the same is stated again")
    void saysNothingNewTwice() {
        String body = "{\"exists\": true, \"howUsersAreTold\": \"By telephone\"}";
        int version = state("laurier", "partner-desk", "laurier", body).extract().path("version");

        state("laurier", "partner-desk", "laurier", body).body("version", equalTo(version));
    }

    @Test
    @DisplayName("is stated by its own desk or the hub's service lead alone")
    void isStatedByFew() {
        String body = "{\"exists\": true}";
        state("lakeview", "partner-security", "lakeview", body).statusCode(403);
        state("hub", "hub-desk", "lakeview", body).statusCode(403);
        state("hub", "directory-admin", "lakeview", body).statusCode(403);
        state("laurier", "partner-desk", "lakeview", body).statusCode(404);
        state("laurier", "partner-desk", "hub", body).statusCode(404);
        state("hub", "service-lead", "nowhere", body).statusCode(404);
        given().get("/v1/downtime-procedures").then().statusCode(401);
        as("lakeview", "partner-desk")
                .get("/v1/downtime-procedures/lakeview")
                .then()
                .body("stated", equalTo(false));
    }

    @Test
    @DisplayName("of others looks exactly like one that cannot be")
    void ofOthersLooksLikeNone() {
        assertThat(refused("nord")).isEqualTo(refused("nowhere"));
    }

    private static Map<String, Object> refused(String organisation) {
        Map<String, Object> members =
                JsonPath.from(
                                as("laurier", "partner-desk")
                                        .get("/v1/downtime-procedures/" + organisation)
                                        .then()
                                        .statusCode(404)
                                        .extract()
                                        .asString())
                        .getMap("");
        members.remove("instance");
        members.remove("traceId");
        return members;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                   | 422 | /exists          | required
                    {"exists": "yes"}                                    | 400 | /exists          | wrong_type
                    {"exists": true, "lastTrainedOn": "14 May"}          | 400 | /lastTrainedOn   | wrong_type
                    {"exists": true, "lastTrainedOn": "2026-02-30"}      | 400 | /lastTrainedOn   | wrong_type
                    {"exists": true, "lastTrainedOn": "2999-01-01"}      | 422 | /lastTrainedOn   | in_future
                    {"exists": false, "lastTrainedOn": "2026-01-05"}     | 422 | /lastTrainedOn   | not_allowed
                    {"exists": true, "howUsersAreTold": " "}             | 422 | /howUsersAreTold | blank
                    {"exists": true, "howUsersAreTold": "HCN 1234567897"} | 422 | /howUsersAreTold | personal_health_information
                    {"exists": true, "since": "2020"}                    | 400 | /since           | unknown_member
                    """)
    @DisplayName("of no sound form is refused")
    void ofNoSoundForm(String body, int status, String pointer, String code) {
        state("lakeview", "partner-desk", "lakeview", body)
                .statusCode(status)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @Test
    @DisplayName("is refused with all faults at once")
    void isRefusedWithAllFaults() {
        state(
                        "lakeview",
                        "partner-desk",
                        "lakeview",
                        "{\"lastTrainedOn\": \"%s\", \"howUsersAreTold\": \"\"}"
                                .formatted(today().plusDays(1)))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/exists", "/lastTrainedOn", "/howUsersAreTold"));
    }

    @Test
    @DisplayName("stays as it was stated")
    void staysAsItWasStated() {
        state("hub", "service-lead", "nord", "{\"exists\": true}").statusCode(201);
        for (String statement :
                List.of(
                        "update downtime_statement set has_procedure = false",
                        "delete from downtime_statement")) {
            assertThatThrownBy(() ->
                            QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                    .rootCause()
                    .hasMessageContaining("never changed or deleted");
        }
        as("hub", "hub-desk")
                .get("/v1/downtime-procedures")
                .then()
                .body("items.organisation", hasItems("nord"));
    }
}
