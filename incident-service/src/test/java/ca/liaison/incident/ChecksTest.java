package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a partner looks into, and has to prove, before the hub takes an incident.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-06")
class ChecksTest {
    private static final Map<String, Object> LINK =
            Map.of("code", "isp_link", "done", true, "result", "The provider measured no loss");
    private static final Map<String, Object> CAUSE =
            Map.of(
                    "code",
                    "loaned_equipment_cause",
                    "done",
                    true,
                    "result",
                    "Another access point works");

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @DisplayName("without the agreement's evidence it is refused with all that is missing")
    void evidenceIsMissing() {
        Map<String, Object> report = onLoanedEquipment();
        report.put("checks", List.of(Map.of("code", "isp_link", "done", true)));

        open("laurier", report)
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence_missing"))
                .body("source", equalTo("3.4.1"))
                .body("missingEvidence.code", contains("isp_link", "loaned_equipment_cause"))
                .body("missingEvidence[1].meaning.en", equalTo("why it is the cause"))
                .body("missingEvidence[1].meaning.fr", equalTo("pourquoi c'est la cause"))
                .body("missingEvidence[1].source.paragraph", equalTo("3.4.1"));
        report.put("checks", List.of(LINK));
        open("laurier", report)
                .then()
                .statusCode(422)
                .body("missingEvidence.code", contains(CAUSE.get("code")));
        report.put("checks", List.of(LINK, CAUSE));
        open("laurier", report).then().statusCode(201);
    }

    @Test
    @DisplayName("the answers stay with the incident, line by line")
    void answersAreKept() {
        Map<String, Object> report = onLoanedEquipment();
        report.put("checks", List.of(LINK, CAUSE, Map.of("code", "workstation", "done", false)));
        String number = open("laurier", report).then().statusCode(201).extract().path("number");

        asDesk("laurier")
                .get("/v1/incidents/" + number)
                .then()
                .body("checks.code", contains("isp_link", "loaned_equipment_cause", "workstation"))
                .body("checks[0].result", equalTo("The provider measured no loss"))
                .body("checks[2].done", equalTo(false))
                .body("checks[2].result", nullValue());
    }

    @Test
    @DisplayName("lines that there are not, and lines answered twice, are told by their place")
    void foreignLines() {
        Map<String, Object> report = report(own);
        report.put(
                "checks",
                List.of(
                        Map.of("code", "workstation", "done", true),
                        Map.of("code", "workstation", "done", true),
                        Map.of("code", "isp_link", "done", true)));

        open("nord", report)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/checks/1/code", "/checks/2/code"))
                .body("violations.code", containsInAnyOrder("answered_twice", "unknown_check"));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("faults and health numbers in a line are told by their place too")
    void faultyLines() {
        Map<String, Object> report = report(own);
        report.put(
                "checks",
                List.of(
                        Map.of("code", "workstation", "done", true),
                        Map.of("code", " ", "result", "Health card 9876 543 217")));

        open("nord", report)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/checks/1/code", "/checks/1/done", "/checks/1/result"))
                .body(
                        "violations.code",
                        containsInAnyOrder("blank", "required", "personal_health_information"));
    }

    @Test
    @DisplayName("the hub proves nothing when it asks a partner to act")
    void theHubAsks() {
        Map<String, Object> report = reportTowards("laurier");
        report.put("service", "FAI_GMF");

        asDesk("hub")
                .header("Idempotency-Key", freshNumber())
                .body(report)
                .post("/v1/incidents")
                .then()
                .statusCode(201)
                .body("checks", nullValue());
    }

    private Map<String, Object> onLoanedEquipment() {
        Map<String, Object> report = report(own);
        report.put("service", "FAI_GMF");
        return report;
    }
}
