package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What was told is not lost where an intake is refused.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("ERR-04")
@DisplayName("A refused intake that is kept as a draft")
class DraftTest {
    private static final String DRAFTS = "/v1/incidents/drafts";
    private static final String HEALTH_NUMBER = "9876543217";
    private static final Map<String, Object> CALLER =
            Map.of("name", "Service desk agent 12", "desk", "Hôpital du Nord service desk");

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void loadTheDirectory() {
        directory.refresh();
    }

    @Test
    @DisplayName("is completed and becomes a ticket, once")
    void becomesATicket() {
        SortedMap<String, Long> before = written();
        Response refused = kept(asDesk("nord"), withoutCaller(own));
        refused.then()
                .statusCode(422)
                .body("violations.pointer", contains("/caller"))
                .body("draft.leftOut", empty())
                .body("draft.expiresAt", notNullValue());
        String path = refused.path("draft.href");
        before.merge("draft", 1L, Long::sum);
        assertThat(written()).isEqualTo(before);

        asDesk("nord")
                .get(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(refused.path("draft.id")))
                .body("kind", equalTo("incident"))
                .body("content.partnerTicketNumber", equalTo(own))
                .body("content.serviceImpact", equalTo("Results arrive late"))
                .body("content", not(hasKey("caller")));
        asDesk("nord")
                .get(DRAFTS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(refused.<String>path("draft.id")));
        submitted(asDesk("nord"), path, Map.of())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/caller"));

        Response opened = submitted(asDesk("nord"), path, Map.of("caller", CALLER));
        opened.then()
                .statusCode(201)
                .body("partnerTicketNumber", equalTo(own))
                .body("serviceImpact", equalTo("Results arrive late"));
        submitted(asDesk("nord"), path, Map.of("caller", CALLER))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(opened.path("number")));
        submitted(asDesk("nord"), path, Map.of("caller", CALLER, "summary", "Otherwise"))
                .then()
                .statusCode(404);
        submitted(asDesk("nord"), path, freshNumber(), Map.of("caller", CALLER))
                .then()
                .statusCode(404);
        asDesk("nord").get(path).then().statusCode(404);
        asDesk("nord").delete(path).then().statusCode(404);
        Map<String, Object> whole = withoutCaller(own);
        whole.put("caller", CALLER);
        open("nord", whole)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(opened.path("number")));
    }

    @Test
    @DisplayName("is its organisation's alone")
    void isItsOrganisationsAlone() {
        String path = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");

        for (String other : List.of("hub", "laurier", "lakeview")) {
            asDesk(other).get(path).then().statusCode(404);
            asDesk(other).delete(path).then().statusCode(404);
            submitted(asDesk(other), path, Map.of("caller", CALLER)).then().statusCode(404);
            asDesk(other)
                    .get(DRAFTS)
                    .then()
                    .body("items.content.partnerTicketNumber", not(hasItem(own)));
        }
        as("nord", "partner-security").get(path).then().statusCode(404);
        as("nord", "privacy-office").get(path).then().statusCode(403);
        asDesk("nord").get(path.replace("incidents", "service-requests")).then().statusCode(404);
        asDesk("nord").get(DRAFTS + "/INC0000001").then().statusCode(404);
    }

    @Test
    @Tag("INC-34")
    @DisplayName("of a security incident is for the security roles")
    void ofASecurityIncident() {
        Map<String, Object> leak = withoutCaller(own);
        leak.put("security", true);
        kept(asDesk("nord"), leak).then().statusCode(403).body("draft", nullValue());
        String path = kept(as("nord", "partner-security"), leak).path("draft.href");

        asDesk("nord").get(path).then().statusCode(404);
        submitted(as("nord", "partner-security"), path, Map.of("caller", CALLER))
                .then()
                .statusCode(201)
                .body("security", equalTo(true));
    }

    @Test
    @Tag("INC-34")
    @DisplayName("that turns out to be a security incident is shown to security roles alone")
    void thatBecomesASecurityIncident() {
        String path = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");
        Map<String, Object> changes = Map.of("caller", CALLER, "security", true);
        submitted(asDesk("nord"), path, changes).then().statusCode(403);

        submitted(as("nord", "partner-desk", "partner-security"), path, changes)
                .then()
                .statusCode(201);

        submitted(asDesk("nord"), path, changes).then().statusCode(404);
    }

    @Test
    @Tag("XRF-06")
    @DisplayName("is completed under the partner's own number")
    void underItsNumber() {
        String path = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");

        asDesk("nord")
                .body(
                        Map.of(
                                "changes",
                                Map.of("caller", CALLER, "partnerTicketNumber", freshNumber())))
                .post(path + "/submit")
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/partnerTicketNumber", "/changes/partnerTicketNumber"))
                .body("violations.code", containsInAnyOrder("required", "not_allowed"));
    }

    @Test
    @Tag("INC-01")
    @Tag("PHI-04")
    @DisplayName("holds no name but a desk's")
    void holdsNoNameButADesks() {
        String name = "Somebody " + own;
        Map<String, Object> heard = report(own);
        heard.remove("partnerTicketNumber");
        heard.remove("summary");
        heard.remove("serviceImpact");
        heard.put("reportedBy", Map.of());
        heard.put("channel", "phone");
        for (Map<String, Object> caller :
                List.<Map<String, Object>>of(
                        Map.of("kind", "patient", "name", name, "desk", name),
                        Map.of("kind", "patiant", "name", name),
                        Map.of("kind", "patient", "contactReference", name),
                        Map.of("name", name))) {
            heard.put("caller", caller);
            Response refused = kept(asDesk("hub").header("Idempotency-Key", freshNumber()), heard);
            refused.then().statusCode(422).body("draft.leftOut", not(empty()));
            assertThat(Databases.current().columnsContaining(name)).isEmpty();
            asDesk("hub")
                    .get(refused.<String>path("draft.href"))
                    .then()
                    .body("content.caller.kind", equalTo(caller.get("kind")));
        }
    }

    @Test
    @Tag("INC-29")
    @DisplayName("forgets a text that is taken away")
    void forgetsATextThatIsTakenAway() {
        String word = "Word" + own;
        Map<String, Object> report = withoutCaller(own);
        report.put("summary", word + " \"quoted\"");
        report.put("workaround", Map.of("available", true, "description", "Elsewhere"));
        String path = kept(asDesk("nord"), report).path("draft.href");
        report.put("caller", CALLER);
        String number = open("nord", report).then().statusCode(201).extract().path("number");

        asDesk("hub")
                .body(Map.of("textId", "ticket/summary", "reason", "It named a patient"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(200);

        assertThat(Databases.current().columnsContaining(word)).isEmpty();
        asDesk("nord")
                .get(path)
                .then()
                .statusCode(200)
                .body("leftOut", contains("/summary"))
                .body("content", not(hasKey("summary")))
                .body("content.workaround.description", equalTo("Elsewhere"));
    }

    @Test
    @DisplayName("is so long at most")
    void isSoLongAtMost() {
        Map<String, Object> report = withoutCaller(own);
        report.put("serviceImpact", "x".repeat(100_000));

        kept(asDesk("nord"), report)
                .then()
                .statusCode(422)
                .body("draft", nullValue())
                .body("longestDraft", equalTo(100_000));
        assertThat(Databases.current().columnsContaining(own)).isEmpty();
    }

    @Test
    @DisplayName("claims no number")
    void claimsNoNumber() {
        String path = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");
        asDesk("nord")
                .get("/v1/cross-references?partnerTicketNumber=" + own)
                .then()
                .body("", empty());
        Map<String, Object> other = report(own);
        other.put("summary", "Another matter");
        open("nord", other).then().statusCode(201);

        submitted(asDesk("nord"), path, Map.of("caller", CALLER))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"));
        String better = freshNumber();
        submitted(asDesk("nord"), path, better, Map.of("caller", CALLER))
                .then()
                .statusCode(201)
                .body("partnerTicketNumber", equalTo(better));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("holds no text that was refused, however its fault was told")
    void holdsNoPersonalInformation() {
        Map<String, Object> report = report(own);
        report.put("serviceImpact", "Patient OHIP " + HEALTH_NUMBER + " waits");
        report.put("endUserImpact", "x".repeat(4001) + " OHIP " + HEALTH_NUMBER);
        report.put("workaround", Map.of("available", false, "description", "HCN " + HEALTH_NUMBER));
        report.put("summary", "A control\u0001character");

        Response refused = kept(asDesk("nord"), report);

        refused.then()
                .statusCode(422)
                .body(
                        "draft.leftOut",
                        containsInAnyOrder(
                                "/serviceImpact",
                                "/endUserImpact",
                                "/workaround/description",
                                "/summary"));
        assertThat(refused.asString()).doesNotContain(HEALTH_NUMBER);
        assertThat(Databases.current().columnsContaining(HEALTH_NUMBER)).isEmpty();
        String path = refused.path("draft.href");
        submitted(
                        asDesk("nord"),
                        path,
                        Map.of(
                                "serviceImpact",
                                "HCN " + HEALTH_NUMBER,
                                "endUserImpact",
                                "Physicians wait"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/changes/serviceImpact"))
                .body("violations.code", contains("personal_health_information"));
        assertThat(Databases.current().columnsContaining(HEALTH_NUMBER)).isEmpty();
        submitted(
                        asDesk("nord"),
                        path,
                        Map.of("serviceImpact", "Slow", "endUserImpact", "Physicians wait"))
                .then()
                .statusCode(201)
                .body("summary", nullValue());
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("holds no number that one text names and another gives")
    void holdsNoNumberOfTwoTexts() {
        Map<String, Object> report = new LinkedHashMap<>(report(own));
        report.remove("serviceImpact");
        report.remove("endUserImpact");
        report.put("serviceImpact", "The patient's OHIP number is");
        report.put("endUserImpact", HEALTH_NUMBER + ", and she waits");

        kept(asDesk("nord"), report)
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("personal_health_information"))
                .body("draft.leftOut", hasItem("/endUserImpact"));
        assertThat(Databases.current().columnsContaining(HEALTH_NUMBER)).isEmpty();
    }

    @Test
    @Tag("INC-06")
    @DisplayName("takes the evidence that the agreement demands")
    void takesEvidence() {
        Map<String, Object> report = report(own);
        report.put("service", "FAI_GMF");
        Response refused = kept(asDesk("laurier"), report);
        refused.then().statusCode(422).body("code", equalTo("evidence_missing"));
        List<String> missing = refused.path("missingEvidence.code");

        submitted(
                        asDesk("laurier"),
                        refused.path("draft.href"),
                        Map.of(
                                "checks",
                                missing.stream()
                                        .map(code ->
                                                Map.of(
                                                        "code",
                                                        code,
                                                        "done",
                                                        true,
                                                        "result",
                                                        "Found sound"))
                                        .toList()))
                .then()
                .statusCode(201)
                .body("preliminaryChecks", equalTo("Local network checked"));
    }

    @Test
    @DisplayName("is kept of service requests too, and of the hub's own intakes")
    void ofServiceRequestsAndOfTheHub() {
        Map<String, Object> wish = new HashMap<>();
        wish.put("partnerTicketNumber", own);
        wish.put("caller", CALLER);
        wish.put("service", "OLIS");
        wish.put("priority", "P3");
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", "HCN " + HEALTH_NUMBER, "environment", "lower"));
        Response refused = asDesk("nord").body(wish).post("/v1/service-requests?keepDraft=true");
        refused.then().statusCode(422).body("draft.leftOut", contains("/fields/account"));
        submitted(
                        asDesk("nord"),
                        refused.path("draft.href"),
                        Map.of("fields", Map.of("account", "engine")))
                .then()
                .statusCode(201)
                .body("fields.account", equalTo("engine"))
                .body("fields.environment", equalTo("lower"));

        Map<String, Object> towards = reportTowards("laurier");
        towards.remove("caller");
        String path =
                kept(asDesk("hub").header("Idempotency-Key", freshNumber()), towards)
                        .path("draft.href");
        asDesk("nord").get(path).then().statusCode(404);
        submittedByTheHub(asDesk("hub"), path, Map.of("caller", CALLER)).then().statusCode(400);
        submittedByTheHub(
                        asDesk("hub").header("Idempotency-Key", freshNumber()),
                        path,
                        Map.of("caller", CALLER))
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("is kept where that is asked for, and of what can be completed")
    void whereItIsAskedFor() {
        SortedMap<String, Long> before = written();
        open("nord", withoutCaller(own)).then().statusCode(422).body("draft", nullValue());
        asDesk("nord")
                .body(withoutCaller(own))
                .post("/v1/incidents?keepDraft=perhaps")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("?keepDraft"));
        Map<String, Object> misshapen = withoutCaller(own);
        misshapen.put("priority", 2);
        kept(asDesk("nord"), misshapen).then().statusCode(400).body("draft", nullValue());
        Map<String, Object> privacy = report(own);
        privacy.put("concerns", "privacy");
        kept(asDesk("nord"), privacy)
                .then()
                .statusCode(422)
                .body("code", equalTo("privacy_matter"))
                .body("draft", nullValue());
        privacy.remove("caller");
        kept(asDesk("nord"), privacy)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/caller"))
                .body("draft", nullValue());
        assertThat(written()).isEqualTo(before);

        String id = kept(asDesk("nord"), withoutCaller(own)).path("draft.id");
        assertThat(kept(asDesk("nord"), withoutCaller(own)).<String>path("draft.id")).isEqualTo(id);
    }

    @Test
    @DisplayName("is thrown away, at once or by itself when nobody completes it")
    void isThrownAway() throws SQLException {
        String first = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");
        asDesk("nord")
                .delete(first)
                .then()
                .statusCode(200)
                .body("content.partnerTicketNumber", equalTo(own));
        asDesk("nord").get(first).then().statusCode(404);
        asDesk("nord").delete(first).then().statusCode(404);
        assertThat(Databases.current().columnsContaining(own)).isEmpty();

        String second = kept(asDesk("nord"), withoutCaller(own)).path("draft.href");
        String id = second.substring(second.lastIndexOf('/') + 1);
        try (Connection owner = Databases.current().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "update draft set kept_at = kept_at - interval '8 days', expires_at = expires_at - interval '8 days'"
                            + " where id = '%s'".formatted(id));
            asDesk("nord").get(second).then().statusCode(404);
            statement.execute(
                    "update timer set due_at = due_at - interval '8 days' where kind = 'draft' and subject = '%s'"
                            .formatted(id));
        }
        await().untilAsserted(
                        () -> assertThat(Databases.current().columnsContaining(own)).isEmpty());
    }

    @Test
    @DisplayName("is one of a hundred at most")
    void isOneOfAHundred() {
        for (int i = 0; i < 100; i++) {
            kept(asDesk("lakeview"), withoutCaller(freshNumber()))
                    .then()
                    .body("draft.id", notNullValue());
        }

        kept(asDesk("lakeview"), withoutCaller(own))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/caller"))
                .body("draft", nullValue())
                .body("mostDrafts", equalTo(100));

        Response page = asDesk("lakeview").get(DRAFTS + "?limit=60");
        String next = page.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
        List<String> all = page.path("items.id");
        List<String> rest = asDesk("lakeview").urlEncodingEnabled(false).get(next).path("items.id");
        assertThat(all).hasSize(60).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(40);
    }

    /// How many rows there are of what an intake writes.
    private static SortedMap<String, Long> written() {
        SortedMap<String, Long> rows = Databases.current().rowCounts();
        rows.keySet()
                .retainAll(
                        Set.of(
                                "ticket",
                                "cross_reference",
                                "history_entry",
                                "idempotency_key",
                                "draft"));
        return rows;
    }

    private static Map<String, Object> withoutCaller(String number) {
        Map<String, Object> report = report(number);
        report.remove("caller");
        return report;
    }

    private static Response kept(RequestSpecification by, Map<String, Object> report) {
        return by.body(report).post("/v1/incidents?keepDraft=true");
    }

    /// By a partner, under its own number.
    private Response submitted(RequestSpecification by, String path, Map<String, Object> changes) {
        return submitted(by, path, own, changes);
    }

    private static Response submitted(
            RequestSpecification by, String path, String number, Map<String, Object> changes) {
        return by.body(Map.of("partnerTicketNumber", number, "changes", changes))
                .post(path + "/submit");
    }

    private static Response submittedByTheHub(
            RequestSpecification hub, String path, Map<String, Object> changes) {
        return hub.body(Map.of("changes", changes)).post(path + "/submit");
    }
}
