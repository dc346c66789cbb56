package ca.liaison.change;

import static io.restassured.RestAssured.given;

import ca.liaison.change.timing.AgreedTerms;
import ca.liaison.kit.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Requests as partners' representatives, leads and the board's chair send them.
final class ChangeRequests {
    static final String CHANGES = "/v1/changes";
    private static final TestTokens TOKENS = TestTokens.issuedFor("change-service");

    private ChangeRequests() {}

    static RequestSpecification as(String organisation, String... roles) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, roles))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    static RequestSpecification partner(String organisation) {
        return as(organisation, "partner-change");
    }

    static RequestSpecification lead() {
        return as("hub", "service-lead");
    }

    static RequestSpecification chair() {
        return as("hub", "cab-chair");
    }

    static String freshNumber() {
        return "HDN-CHG-" + UUID.randomUUID();
    }

    /// All that Guide 4.6 asks for, of a normal change that the hub makes for a partner.
    static Map<String, Object> rfc(Instant start) {
        Map<String, Object> rfc = new HashMap<>();
        rfc.put("type", "normal");
        rfc.put("implementer", "hub");
        rfc.put("service", "OLIS");
        rfc.put("summary", "Renew the interface's certificate");
        rfc.put("reason", "The certificate runs out");
        rfc.put("description", "It is replaced by one of the new authority");
        rfc.put("noticeRequired", false);
        rfc.put("disasterRecovery", Map.of("exists", true, "process", "The old one is put back"));
        rfc.put("documents", List.of("Release notes"));
        rfc.put("testedInLaboratory", true);
        rfc.put("risk", "low");
        rfc.put("impact", "minor");
        rfc.put("urgency", "medium");
        rfc.put("userImpact", Map.of("expected", false));
        rfc.put("outage", Map.of("required", false));
        rfc.put("affectedAreas", List.of("Interfaces"));
        rfc.put("requestedStart", local(start));
        rfc.put("requestedEnd", local(start.plusSeconds(4 * 3600)));
        rfc.put("productCategory", "Interfaces");
        rfc.put("configurationItem", "OLIS-REPOSITORY");
        rfc.put("implementedBy", "Integration team");
        rfc.put("resources", List.of("Integration team"));
        return rfc;
    }

    static Map<String, Object> ofPartner(Instant start) {
        Map<String, Object> rfc = rfc(start);
        rfc.put("partnerTicketNumber", freshNumber());
        rfc.put("internalApproval", Map.of("obtained", true, "by", "Change manager"));
        return rfc;
    }

    static Map<String, Object> ofHub(Instant start) {
        Map<String, Object> rfc = rfc(start);
        rfc.put("plan", plan());
        rfc.put("informed", List.of("nord"));
        return rfc;
    }

    static List<Map<String, Object>> plan() {
        return List.of(
                Map.of(
                        "description", "Install the new certificate",
                        "owner", "Integration team",
                        "minutes", 15,
                        "validation", "The node answers with it",
                        "backOut", "Put the old one back"));
    }

    static String local(Instant at) {
        return at.atZone(AgreedTerms.TORONTO).toOffsetDateTime().toString();
    }

    static Response file(RequestSpecification who, Map<String, Object> rfc) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString()).body(rfc).post(CHANGES);
    }

    /// Files it and gives its eHealth number.
    static String filed(RequestSpecification who, Map<String, Object> rfc) {
        return file(who, rfc).then().statusCode(201).extract().path("number");
    }

    static Response read(RequestSpecification who, String number) {
        return who.get(CHANGES + "/" + number);
    }

    /// Moves with the ETag as it is now.
    static Response move(
            RequestSpecification who, String number, String move, Map<String, Object> body) {
        String etag = read(lead(), number).header("ETag");
        return who.header("If-Match", etag).body(body).post(CHANGES + "/" + number + "/" + move);
    }
}
