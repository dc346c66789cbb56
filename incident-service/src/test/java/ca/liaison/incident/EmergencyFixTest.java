package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A change that was made at once for an urgent incident.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-44")
class EmergencyFixTest {
    private static final Map<String, Object> FIX =
            Map.of(
                    "madeAt", "2026-01-05T08:10:00-05:00",
                    "description", "The time limit was raised",
                    "changeReference", "RFC-2026-0311");

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String opened(String priority) {
        Map<String, Object> report = report(own);
        report.put("priority", priority);
        return open("nord", report).then().statusCode(201).extract().path("number");
    }

    @Test
    @DisplayName("is recorded with its time, and all parties read it and are told")
    void isRecorded() {
        String number = opened("P2");

        move("hub", number, "record-emergency-fix", FIX).then().statusCode(200);

        read("nord", number)
                .then()
                .body("emergencyFixes.madeAt", contains("2026-01-05T13:10:00Z"))
                .body("emergencyFixes.changeReference", contains("RFC-2026-0311"))
                .body("emergencyFixes.recordedBy", contains("hub"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.notice", hasItem("record_emergency_fix"));
    }

    @Test
    @DisplayName("is not for what is not urgent, nor from the future")
    void isForUrgentIncidents() {
        String number = opened("P3");

        move("hub", number, "record-emergency-fix", FIX)
                .then()
                .statusCode(409)
                .body("code", equalTo("not_urgent"))
                .body("source", equalTo("Guide 4.12.3"));
        move(
                        "hub",
                        number,
                        "record-emergency-fix",
                        Map.of("madeAt", "2999-01-01T00:00:00Z", "description", "A limit raised"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("in_future"));
        read("hub", number).then().body("emergencyFixes", empty());
    }

    @Test
    @DisplayName("is none of a service request")
    void isOfIncidentsAlone() {
        Map<String, Object> wish = report(own);
        wish.keySet()
                .removeIf(member ->
                        member.endsWith("Impact")
                                || member.equals("firstOccurredAt")
                                || member.equals("preliminaryChecks")
                                || member.equals("workaround"));
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", "engine", "environment", "lower"));
        String number =
                asDesk("nord")
                        .body(wish)
                        .post("/v1/service-requests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");

        asDesk("hub")
                .get("/v1/service-requests/" + number)
                .then()
                .body("allowedActions", hasItem("start"))
                .body("allowedActions", not(hasItem("record_emergency_fix")));
        asDesk("hub")
                .header("If-Match", "\"1\"")
                .body(FIX)
                .post("/v1/service-requests/" + number + "/record-emergency-fix")
                .then()
                .statusCode(404);
    }
}
