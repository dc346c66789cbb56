package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nord and Lakeview agreed different things about one service; what counts is whose matter it is,
/// whoever else takes part.
@QuarkusTest
@WithTestResource(RealParts.class)
class AgreementTest {
    private static final Map<String, Object> BY_THE_MATRIX =
            Map.of("impact", "high", "urgency", "high", "reason", "More sites are affected");

    @Inject DirectoryFixture directory;
    @Inject Clock clock;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @Tag("INC-10")
    void theMatrixIsThatOfTheOpenersAgreement() {
        String number = openedBy("nord");
        takesPart("lakeview", number);

        move("hub", number, "change-priority", BY_THE_MATRIX)
                .then()
                .statusCode(200)
                .body("assignedPriority", equalTo("P1"));
    }

    @Test
    @Tag("INC-10")
    void theMatrixIsThatOfThePartnerTowardsWhomTheHubOpened() {
        Map<String, Object> report = reportTowards("nord");
        report.put("service", "DPV");
        String number =
                asDesk("hub")
                        .header("Idempotency-Key", freshNumber())
                        .body(report)
                        .post("/v1/incidents")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");
        takesPart("lakeview", number);

        move("hub", number, "change-priority", BY_THE_MATRIX)
                .then()
                .statusCode(200)
                .body("assignedPriority", equalTo("P1"));
    }

    @Test
    @Tag("INC-24")
    void theDaysToReopenAreThoseOfTheOpenersAgreement() {
        assertThat(daysToReopen("nord")).isBetween(14L, 15L);
        assertThat(daysToReopen("lakeview")).isBetween(0L, 1L);
    }

    private long daysToReopen(String opener) {
        String number = openedBy(opener);
        move("hub", number, "start", Map.of()).then().statusCode(200);
        String until =
                move("hub", number, "resolve", Map.of("resolution", "Restarted"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("reopenUntil");
        return Duration.between(clock.instant(), Instant.parse(until)).toDays();
    }

    private String openedBy(String organisation) {
        Map<String, Object> report = report(freshNumber());
        report.put("service", "DPV");
        return open(organisation, report).then().statusCode(201).extract().path("number");
    }

    /// Asks a partner to act, which gives its number.
    private void takesPart(String organisation, String number) {
        move("hub", number, "assign", Map.of("organisation", organisation)).then().statusCode(200);
        asDesk(organisation)
                .body(Map.of("partnerTicketNumber", own))
                .post("/v1/incidents/" + number + "/acknowledge")
                .then()
                .statusCode(200);
        read(organisation, number).then().statusCode(200);
    }
}
