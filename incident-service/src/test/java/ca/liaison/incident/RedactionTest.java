package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that stands nowhere else is said through every door, and taken away again.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-29")
@DisplayName("A text that is taken away")
class RedactionTest {
    private static final String MARK = "[…]";

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();
    private final String word = "canary" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void loadTheDirectory() {
        directory.refresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket/summary",
                "ticket/serviceImpact",
                "ticket/endUserImpact",
                "ticket/preliminaryChecks",
                "ticket/caller/name",
                "ticket/caller/desk",
                "ticket/workaround/description"
            })
    @DisplayName("is gone from the ticket, which shows who took it away and why")
    void ofTheTicket(String textId) {
        Map<String, Object> report = report(own);
        switch (textId) {
            case "ticket/caller/name" -> report.put("caller", Map.of("name", word, "desk", "Desk"));
            case "ticket/caller/desk" ->
                    report.put("caller", Map.of("name", "Agent", "desk", word));
            case "ticket/workaround/description" ->
                    report.put("workaround", Map.of("available", true, "description", word));
            default -> report.put(textId.substring("ticket/".length()), word);
        }
        String number = opened(report);
        assertThat(traces()).isNotEmpty();
        String member = textId.substring("ticket/".length()).replace('/', '.');

        redact("hub", number, textId)
                .then()
                .statusCode(200)
                .body(member, equalTo(MARK))
                .body("redactions.textId", contains(textId))
                .body("redactions.organisation", contains("hub"))
                .body("redactions.reason", contains("It named a patient"))
                .body("revision", equalTo(2));

        assertThat(traces()).isEmpty();
        open("nord", report)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body(member, equalTo(MARK))
                .body("redactions.textId", contains(textId));
    }

    @Test
    @DisplayName(
            "is gone from history and from where the ticket repeats it, also once it is closed")
    void ofTheHistory() {
        String number = opened(report(own));
        move("hub", number, "start", Map.of("note", word + " note")).then().statusCode(200);
        move("hub", number, "wait", Map.of("waitingOn", "vendor", "awaited", word + " module"))
                .then()
                .statusCode(200);
        redact("hub", number, "history/3/reason")
                .then()
                .statusCode(200)
                .body("awaited", equalTo(MARK));
        move(
                        "hub",
                        number,
                        "record-emergency-fix",
                        Map.of("madeAt", "2026-01-05T08:10:00-05:00", "description", word))
                .then()
                .statusCode(200);
        redact("hub", number, "history/5/reason")
                .then()
                .statusCode(200)
                .body("emergencyFixes[0].description", equalTo(MARK));
        move("hub", number, "resume", Map.of()).then().statusCode(200);
        move("hub", number, "resolve", Map.of("resolution", word + " emptied", "agent", word))
                .then()
                .statusCode(200);
        move("nord", number, "accept", Map.of("partnerTicketNumber", own)).then().statusCode(200);

        redact("hub", number, "history/2/note")
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"));
        redact("hub", number, "history/8/agent").then().statusCode(200);
        redact("hub", number, "history/8/reason")
                .then()
                .statusCode(200)
                .body("resolution", equalTo(MARK));

        assertThat(traces()).isEmpty();
        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.note", hasItems(MARK))
                .body("items.find { it.sequence == 8 }.reason", equalTo(MARK))
                .body("items.find { it.sequence == 8 }.textIds.reason", equalTo("history/8/reason"))
                .body(
                        "redactions.textId",
                        contains(
                                "history/3/reason",
                                "history/5/reason",
                                "history/2/note",
                                "history/8/agent",
                                "history/8/reason"));
    }

    @Test
    @DisplayName("is gone from updates, for those who could read it, and they are told")
    void ofAnUpdate() {
        String number = opened(report(own));
        String key = freshNumber();
        Map<String, Object> update = update("shared");
        String textId =
                say(number, key, update).then().statusCode(201).extract().path("textIds.text");

        redactOwn(number, textId).then().statusCode(200);

        assertThat(traces()).isEmpty();
        asDesk("hub")
                .get("/v1/incidents/" + number + "/updates")
                .then()
                .body("items.text", contains(MARK))
                .body("redactions.textId", contains(textId))
                .body("redactions.organisation", contains("nord"));
        say(number, key, update)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("text", equalTo(MARK));
        asDesk("hub")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.findAll { it.organisation == 'hub' }.notice", hasItems("redact"));
    }

    @Test
    @DisplayName("is gone with the content of its file")
    void ofAFile() {
        String number = opened(report(own));
        Map<String, Object> file = new HashMap<>();
        file.put("partnerTicketNumber", own);
        file.put("fileName", word + ".log");
        file.put("mediaType", "text/plain");
        file.put("content", Base64.getEncoder().encodeToString((word + "\n").getBytes(UTF_8)));
        file.put("visibility", "shared");
        Response attached =
                asDesk("nord")
                        .header("Idempotency-Key", freshNumber())
                        .body(file)
                        .post("/v1/incidents/" + number + "/attachments");
        String id = attached.then().statusCode(201).extract().path("id");
        assertThat(traces()).contains("attachment.file_name", "attachment_content.content");

        redact("hub", number, attached.path("textIds.file")).then().statusCode(200);

        assertThat(traces()).isEmpty();
        asDesk("nord")
                .get("/v1/incidents/" + number + "/attachments")
                .then()
                .body("items.fileName", contains(MARK))
                .body("redactions.reason", contains("It named a patient"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/attachments/" + id + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("may have been the reason of a redaction itself")
    void ofARedaction() {
        String number = opened(report(own));
        redact("hub", number, "ticket/summary", word).then().statusCode(200);

        redact("hub", number, "redactions/2/reason").then().statusCode(200);

        assertThat(traces()).isEmpty();
    }

    @Test
    @DisplayName(
            "is its author's, or the hub's where all parties read it; for others it is not there")
    void byWhomItMayBe() {
        String number = opened(report(own));
        String internal = said(number, "internal");
        String toTheHub = said(number, "organisation");

        redact("hub", number, internal)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/textId"))
                .body("violations.code", contains("unknown_text"));
        move("hub", number, "start", Map.of("note", "We look")).then().statusCode(200);
        redactOwn(number, "history/4/note").then().statusCode(403);
        redact("hub", number, "history/4/note").then().statusCode(200);
        as("hub", "privacy-office")
                .body(Map.of("textId", "ticket/summary", "reason", "It named a patient"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(200);
        as("hub", "auditor")
                .body(Map.of("textId", "ticket/serviceImpact", "reason", "It named a patient"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(403);
        long revision = revision(number);
        redactOwn(number, internal).then().statusCode(200);
        redactOwn(number, toTheHub).then().statusCode(200);

        assertThat(traces()).isEmpty();
        assertThat(revision(number)).isEqualTo(revision);
        asDesk("hub")
                .get("/v1/incidents/" + number + "/updates")
                .then()
                .body("redactions.textId", contains(toTheHub));
    }

    @Test
    @DisplayName("is taken away once, and what names no text is told")
    void faults() {
        String number = opened(report(own));
        redact("hub", number, "ticket/summary").then().statusCode(200);

        redact("hub", number, "ticket/summary")
                .then()
                .statusCode(422)
                .body("violations.code", contains("unchanged"));
        for (String nothing :
                List.of(
                        "history/1/reason",
                        "ticket/service",
                        "history/99/note",
                        "outbox/1/payload",
                        "x")) {
            redact("hub", number, nothing)
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("unknown_text"));
        }
        asDesk("lakeview")
                .body(
                        Map.of(
                                "partnerTicketNumber",
                                own,
                                "textId",
                                "ticket/summary",
                                "reason",
                                "No"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(404)
                .body(not(containsString("summary")));
        asDesk("hub")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("redactions", empty());
    }

    @Test
    @DisplayName("is gone from the fields of a service request and from the checks of an incident")
    void ofFieldsAndChecks() {
        Map<String, Object> wish = new HashMap<>(report(freshNumber()));
        List.of(
                        "serviceImpact",
                        "endUserImpact",
                        "firstOccurredAt",
                        "preliminaryChecks",
                        "workaround")
                .forEach(wish::remove);
        wish.put("requestType", "password_reset");
        wish.put("fields", Map.of("account", word.substring(0, 20), "environment", "lower"));
        wish.put("description", word);
        String request =
                asDesk("nord")
                        .body(wish)
                        .post("/v1/service-requests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");
        for (String textId : List.of("ticket/fields/account", "ticket/description")) {
            asDesk("hub")
                    .body(Map.of("textId", textId, "reason", "It named a patient"))
                    .post("/v1/service-requests/" + request + "/redact")
                    .then()
                    .statusCode(200);
        }
        asDesk("nord")
                .get("/v1/service-requests/" + request)
                .then()
                .body("fields.account", equalTo(MARK))
                .body("fields.environment", equalTo("lower"))
                .body("redactions.textId", contains("ticket/fields/account", "ticket/description"));
        assertThat(Databases.current().columnsContaining(word.substring(0, 20))).isEmpty();

        Map<String, Object> report = report(own);
        report.put("checks", List.of(Map.of("code", "workstation", "done", true, "result", word)));
        String number = opened(report);
        redact("hub", number, "ticket/checks/workstation")
                .then()
                .statusCode(200)
                .body("checks[0].result", equalTo(MARK))
                .body("checks[0].done", equalTo(true));
        redact("hub", number, "ticket/checks/printer").then().statusCode(422);
        assertThat(traces()).isEmpty();
    }

    @Test
    @DisplayName("is gone from notices, invitations, the bridge and the report")
    void ofAMajorIncident() {
        String number = opened(report(own));
        done(
                number,
                "declare-major",
                Map.of(
                        "coordinator", word,
                        "bridge", Map.of("kind", "teleconference", "address", word),
                        "reason", word));
        done(number, "invite", Map.of("organisations", List.of("lakeview"), "text", word));
        done(
                number,
                "notices",
                Map.of("kind", "outage", "text", Map.of("fr", word + " fr", "en", word + " en")));
        done(number, "start", Map.of());
        done(number, "resolve", Map.of("resolution", "Emptied", "cause", "A full disk"));
        done(
                number,
                "complete-review",
                Map.of(
                        "report", Map.of("fr", "Serveur srv-olis-03, " + word, "en", "None"),
                        "findings", List.of(word)));
        move(
                        "nord",
                        number,
                        "request-report",
                        Map.of("partnerTicketNumber", own, "reason", word + " asked"))
                .then()
                .statusCode(200);
        List<Integer> invited =
                asDesk("hub")
                        .get("/v1/incidents/" + number + "/history")
                        .path("items.findAll { it.reason?.startsWith('canary') }.sequence");
        assertThat(invited).hasSize(2);
        for (int sequence : invited) {
            redact("hub", number, "history/" + sequence + "/reason").then().statusCode(200);
        }

        for (String textId :
                List.of(
                        "ticket/coordinator",
                        "ticket/bridge/address",
                        "notices/1/fr",
                        "notices/1/en",
                        "report/fr/text",
                        "report/finding-00/text",
                        "report-requests/nord/reason")) {
            redact("hub", number, textId).then().statusCode(200);
        }

        assertThat(traces()).isEmpty();
        asDesk("lakeview").get("/v1/notices").then().body("items.text.fr", hasItems(MARK));
        done(number, "give-report", Map.of("organisation", "nord"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/review")
                .then()
                .body("report.find { it.name == 'fr' }.text", equalTo(MARK))
                .body("requests.reason", contains(MARK));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("redactions.textId", hasItems("notices/1/fr"))
                .body("redactions.textId", not(hasItems("report/fr/text")));
    }

    @Test
    @DisplayName("is gone from the ticket as which a matter went on too, where it is told likewise")
    void ofATransferredMatter() {
        Map<String, Object> report = report(own);
        report.put("summary", word);
        report.put("serviceImpact", word);
        String incident = opened(report);
        String request =
                move(
                                "hub",
                                incident,
                                "transfer",
                                Map.of(
                                        "kind", "service_request",
                                        "reason", "It is a wish",
                                        "description", "Access for the night shift"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("transferredTo");
        redact("hub", incident, "ticket/serviceImpact").then().statusCode(200);

        redact("hub", incident, "ticket/summary").then().statusCode(200);

        assertThat(traces()).isEmpty();
        asDesk("nord")
                .get("/v1/service-requests/" + request)
                .then()
                .body("summary", equalTo(MARK))
                .body("fields.need", equalTo("Access for the night shift"))
                .body("redactions.textId", contains("ticket/summary"));
    }

    private static void done(String number, String move, Map<String, Object> body) {
        move("hub", number, move, body).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private String opened(Map<String, Object> report) {
        return open("nord", report).then().statusCode(201).extract().path("number");
    }

    private static Response redact(String organisation, String number, String textId) {
        return redact(organisation, number, textId, "It named a patient");
    }

    private static Response redact(
            String organisation, String number, String textId, String reason) {
        return asDesk(organisation)
                .body(Map.of("textId", textId, "reason", reason))
                .post("/v1/incidents/" + number + "/redact");
    }

    private Response redactOwn(String number, String textId) {
        return asDesk("nord")
                .body(Map.of("partnerTicketNumber", own, "textId", textId, "reason", "Ours"))
                .post("/v1/incidents/" + number + "/redact");
    }

    private Map<String, Object> update(String visibility) {
        Map<String, Object> update = new HashMap<>();
        update.put("partnerTicketNumber", own);
        update.put("text", word);
        update.put("visibility", visibility);
        if (visibility.equals("organisation")) {
            update.put("organisation", "hub");
        }
        return update;
    }

    private String said(String number, String visibility) {
        return say(number, freshNumber(), update(visibility))
                .then()
                .statusCode(201)
                .extract()
                .path("textIds.text");
    }

    private static Response say(String number, String key, Map<String, Object> update) {
        return asDesk("nord")
                .header("Idempotency-Key", key)
                .body(update)
                .post("/v1/incidents/" + number + "/updates");
    }

    private static long revision(String number) {
        return asDesk("hub")
                .get("/v1/incidents/" + number)
                .then()
                .extract()
                .jsonPath()
                .getLong("revision");
    }

    private List<String> traces() {
        return Databases.current().columnsContaining(word);
    }
}
