package ca.liaison.incident;

import static io.restassured.RestAssured.given;

import ca.liaison.kit.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Requests as desks send them.
public final class IncidentRequests {
    private static final TestTokens TOKENS = TestTokens.issuedFor("incident-service");

    private IncidentRequests() {}

    public static RequestSpecification as(String organisation, String... roles) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, roles))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification asDesk(String organisation) {
        return organisation.equals("hub")
                ? as("hub", "hub-desk")
                : as(organisation, "partner-desk");
    }

    /// A number that no other test uses.
    public static String freshNumber() {
        return "HDN-" + UUID.randomUUID();
    }

    /// All that Guide 2.5.1 asks of a partner.
    public static Map<String, Object> report(String partnerNumber) {
        Map<String, Object> report = new HashMap<>();
        report.put("partnerTicketNumber", partnerNumber);
        report.put(
                "caller",
                Map.of("name", "Service desk agent 12", "desk", "Hôpital du Nord service desk"));
        report.put("service", "OLIS");
        report.put("summary", "OLIS answers slowly");
        report.put("serviceImpact", "Results arrive late");
        report.put("endUserImpact", "Physicians wait");
        report.put("firstOccurredAt", "2026-01-05T07:10:00-05:00");
        report.put("priority", "P2");
        report.put("preliminaryChecks", "Local network checked");
        report.put("workaround", Map.of("available", false));
        return report;
    }

    /// All that Guide 2.5.2 asks of the hub.
    public static Map<String, Object> reportTowards(String organisation) {
        Map<String, Object> report = report("");
        report.remove("partnerTicketNumber");
        report.remove("preliminaryChecks");
        report.put("towards", Map.of("organisation", organisation));
        return report;
    }

    public static Response open(String organisation, Map<String, Object> report) {
        return asDesk(organisation).body(report).post("/v1/incidents");
    }

    public static Response openTowards(String organisation) {
        return asDesk("hub")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(reportTowards(organisation))
                .post("/v1/incidents");
    }

    public static Response read(String organisation, String number) {
        return asDesk(organisation).get("/v1/incidents/" + number);
    }

    /// Moves with the ETag as it is now.
    public static Response move(
            String organisation, String number, String move, Map<String, Object> body) {
        String etag = asDesk("hub").get("/v1/incidents/" + number).header("ETag");
        return asDesk(organisation)
                .header("If-Match", etag)
                .body(body)
                .post("/v1/incidents/" + number + "/" + move);
    }
}
