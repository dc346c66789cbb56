package ca.liaison.sla.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Each test has services of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-34")
@DisplayName("An exercise of recovering a service")
class RecoveryExercisesTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final String PATH = "/v1/recovery-exercises";

    private static Map<String, Object> exercise(String number, String service) {
        return new TreeMap<>(
                Map.of(
                        "exerciseNumber", number,
                        "service", service,
                        "heldOn", "2026-05-12",
                        "timeToRecover", "PT4H",
                        "pointRecovered", "PT1H0.001S",
                        "findings", "The standby took over.\nA certificate was missing."));
    }

    private static ValidatableResponse tell(Map<String, Object> exercise) {
        return tellAs("hub", "service-lead", exercise);
    }

    private static ValidatableResponse tellAs(
            String organisation, String role, Map<String, Object> exercise) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .contentType(ContentType.JSON)
                .body(exercise)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse read(String organisation, String path) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, "partner-desk"))
                .get(PATH + path)
                .then();
    }

    @Test
    @DisplayName("is judged by what was agreed then, exactly")
    void isJudged() {
        tell(exercise("DR-1", "OLIS"))
                .statusCode(201)
                .header("Location", endsWith(PATH + "/DR-1"))
                .body("timeObjective", equalTo("PT4H"))
                .body("pointObjective", equalTo("PT1H"))
                .body("timeMet", equalTo(true))
                .body("pointMet", equalTo(false))
                .body("agreement", equalTo("default.OLIS"))
                .body("invented", equalTo(true));
        read("nord", "/DR-1")
                .statusCode(200)
                .body("heldOn", equalTo("2026-05-12"))
                .body("timeMet", equalTo(true))
                .body("findings", equalTo("The standby took over.\nA certificate was missing."));
        Map<String, Object> before = exercise("DR-2", "OLIS");
        before.put("heldOn", "2016-09-30");
        tell(before)
                .statusCode(201)
                .body("timeObjective", nullValue())
                .body("timeMet", nullValue())
                .body("invented", nullValue());
    }

    @Test
    @DisplayName("is told once under a number")
    void isToldOnce() {
        Map<String, Object> exercise = exercise("DR-3", "ACCDR");
        tell(exercise).statusCode(201);
        var rows = Databases.current().rowCounts();
        tell(exercise).statusCode(200).body("exerciseNumber", equalTo("DR-3"));
        exercise.put("timeToRecover", "PT240M");
        tell(exercise).statusCode(200);
        exercise.put("timeToRecover", "PT5H");
        tell(exercise)
                .statusCode(409)
                .body("code", equalTo("exercise_number_taken"))
                .body("exerciseNumber", equalTo("DR-3"));
        assertThat(Databases.current().rowCounts()).isEqualTo(rows);
    }

    @Test
    @DisplayName("is for who has an agreement about the service")
    void isForParties() {
        tell(exercise("DR-4", "FAI_GMF")).statusCode(201);
        Map<String, Object> later = exercise("DR-5", "FAI_GMF");
        later.put("heldOn", "2026-05-13");
        tell(later).statusCode(201);
        read("laurier", "?service=FAI_GMF&limit=1")
                .statusCode(200)
                .body("items.exerciseNumber", contains("DR-5"));
        String link =
                read("laurier", "?service=FAI_GMF&limit=1")
                        .extract()
                        .header("Link")
                        .split(">", 2)[0];
        given().auth()
                .oauth2(TOKENS.of("laurier", "partner-desk"))
                .get(link.substring(1))
                .then()
                .statusCode(200)
                .body("items.exerciseNumber", contains("DR-4"));
        read("laurier", "/DR-4").statusCode(200);
        read("nord", "/DR-4").statusCode(404).body("code", equalTo("not_found"));
        read("nord", "?service=FAI_GMF").statusCode(200).body("items", empty());
        read("nord", "").body("items.findAll { it.service == 'FAI_GMF' }", empty());
        read("hub", "?service=FAI_GMF").body("items.exerciseNumber", contains("DR-5", "DR-4"));
    }

    @Test
    @DisplayName("is recorded by the hub's service lead alone, with all faults told at once")
    void isRecordedByTheHub() {
        tellAs("nord", "partner-desk", exercise("DR-6", "OLIS")).statusCode(403);
        tellAs("nord", "service-lead", exercise("DR-6", "OLIS")).statusCode(403);
        tellAs("hub", "hub-desk", exercise("DR-6", "OLIS")).statusCode(403);
        Map<String, Object> exercise = exercise("DR/6", "NOWHERE");
        exercise.put("heldOn", "2999-01-01");
        exercise.put("timeToRecover", "-PT1S");
        exercise.put("pointRecovered", "an hour");
        exercise.put("findings", "Carte Santé 1234567897 AB");
        tell(exercise)
                .statusCode(422)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/exerciseNumber malformed",
                                "/service unknown_service",
                                "/heldOn in_future",
                                "/timeToRecover negative",
                                "/pointRecovered malformed",
                                "/findings personal_health_information"));
        read("hub", "/DR-6").statusCode(404);
    }

    @Test
    @DisplayName("stays as it was told")
    void staysAsItWasTold() throws SQLException {
        tell(exercise("DR-7", "DHDR")).statusCode(201);
        try (Connection connection = Databases.current().connectAsApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute(
                                    "update recovery_exercise set findings = 'x' where number = 'DR-7'"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
