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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import ca.liaison.kit.attachment.Attachments;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-28")
@DisplayName("A file that is attached to a ticket")
class AttachmentTest {
    private static final byte[] LOG = "07:10 la file est pleine, déjà\n".getBytes(UTF_8);

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();
    private String number;

    @BeforeEach
    void openAnIncident() {
        directory.refresh();
        number = open("nord", report(own)).then().statusCode(201).extract().path("number");
    }

    @Test
    @DisplayName("is kept beside the ticket with its checksum, and read back as it was")
    void isReadBack() {
        long revision = revision();
        String id =
                attach("nord", log())
                        .then()
                        .statusCode(201)
                        .body("number", equalTo(number))
                        .body("partnerTicketNumber", equalTo(own))
                        .body("fileName", equalTo("journal d'été.log"))
                        .body("mediaType", equalTo("text/plain"))
                        .body("size", equalTo(LOG.length))
                        .body("sha256", equalTo(Attachments.sha256(LOG)))
                        .body("textIds.file", startsWith("attachments/"))
                        .extract()
                        .path("id");

        Response read = asDesk("hub").get(path("attachments/" + id + "/content"));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asByteArray()).isEqualTo(LOG);
        assertThat(read.contentType()).startsWith("text/plain");
        assertThat(read.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"journal d__t_.log\"; filename*=UTF-8''journal%20d%27%C3%A9t%C3%A9.log");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        asDesk("hub")
                .get(path("attachments"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("redactions", empty());
        assertThat(revision()).isEqualTo(revision);
        asDesk("hub").get(path("notifications")).then().body("items.notice", hasItem("attach"));
    }

    @Test
    @DisplayName("is attached once, however often the request is repeated")
    void onlyOnce() {
        String key = freshNumber();
        String id = attach("nord", key, log()).then().statusCode(201).extract().path("id");

        attach("nord", key, log())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));

        asDesk("nord").get(path("attachments")).then().body("items", hasSize(1));
        Map<String, Object> other = log();
        other.put("content", base64("something else\n".getBytes(UTF_8)));
        attach("nord", key, other)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        asDesk("nord")
                .body(log())
                .post(path("attachments"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
    }

    @Test
    @DisplayName("is seen by those that it is meant for")
    void isSeenByThoseItIsMeantFor() {
        move("hub", number, "assign", Map.of("organisation", "laurier")).then().statusCode(200);
        Map<String, Object> internal = log();
        internal.put("visibility", "internal");
        String id = attach("nord", internal).then().statusCode(201).extract().path("id");
        Map<String, Object> toTheHub = log();
        toTheHub.put("visibility", "organisation");
        toTheHub.put("organisation", "hub");
        String hubs = attach("nord", toTheHub).then().statusCode(201).extract().path("id");

        asDesk("nord").get(path("attachments")).then().body("items.id", contains(id, hubs));
        asDesk("hub").get(path("attachments")).then().body("items.id", contains(hubs));
        asDesk("laurier").get(path("attachments")).then().body("items", empty());
        asDesk("nord").get(path("attachments/" + id + "/content")).then().statusCode(200);
        asDesk("hub").get(path("attachments/" + id + "/content")).then().statusCode(404);
        asDesk("laurier").get(path("attachments/" + hubs + "/content")).then().statusCode(404);
        asDesk("lakeview").get(path("attachments/" + hubs + "/content")).then().statusCode(404);
        asDesk("nord").get(path("attachments/none/content")).then().statusCode(404);
        asDesk("nord")
                .get(path("attachments/" + UUID.randomUUID() + "/content"))
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("is refused with a health number in its text, and nothing of it is kept")
    void withAHealthNumber() {
        SortedMap<String, Long> before = rows();
        Map<String, Object> log = log();
        log.put("content", base64("Health card number 1234567897\n".getBytes(UTF_8)));

        String refusal =
                attach("nord", log)
                        .then()
                        .statusCode(422)
                        .body("violations.pointer", contains("/content"))
                        .body("violations.code", contains("personal_health_information"))
                        .extract()
                        .asString();

        assertThat(refusal).doesNotContain("1234567897");
        assertThat(rows()).isEqualTo(before);
        assertThat(Databases.current().columnsContaining("1234567897")).isEmpty();
    }

    @Test
    @DisplayName("is told all its faults at once")
    void allFaultsAtOnce() {
        Map<String, Object> log = log();
        log.put("fileName", "../../health card number 1234567897");
        log.put("mediaType", "image/svg+xml");
        log.put("content", "not base64!");
        log.put("visibility", "everybody");

        attach("nord", log)
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/fileName", "/content", "/visibility"));

        Map<String, Object> script = log();
        script.put(
                "content",
                base64("<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8)));
        attach("nord", script)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/content"))
                .body("violations.code", contains("media_type_mismatch"));
    }

    @Test
    @DisplayName("comes no longer to a ticket that has ended")
    void notToAnEndedTicket() {
        move("nord", number, "cancel", Map.of("partnerTicketNumber", own, "reason", "Solved"))
                .then()
                .statusCode(200);

        attach("nord", log()).then().statusCode(409).body("code", equalTo("ticket_closed"));
        as("nord", "monitoring")
                .header("Idempotency-Key", freshNumber())
                .body(log())
                .post(path("attachments"))
                .then()
                .statusCode(403);
    }

    /// The relay empties the outbox while one looks.
    private static SortedMap<String, Long> rows() {
        SortedMap<String, Long> rows = Databases.current().rowCounts();
        rows.remove("outbox");
        return rows;
    }

    private Map<String, Object> log() {
        Map<String, Object> log = new HashMap<>();
        log.put("partnerTicketNumber", own);
        log.put("fileName", "journal d'été.log");
        log.put("mediaType", "text/plain");
        log.put("content", base64(LOG));
        log.put("visibility", "shared");
        return log;
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }

    private Response attach(String organisation, Map<String, Object> file) {
        return attach(organisation, freshNumber(), file);
    }

    private Response attach(String organisation, String key, Map<String, Object> file) {
        return asDesk(organisation)
                .header("Idempotency-Key", key)
                .body(file)
                .post(path("attachments"));
    }

    private String path(String act) {
        return "/v1/incidents/" + number + "/" + act;
    }

    private long revision() {
        return asDesk("hub")
                .get("/v1/incidents/" + number)
                .then()
                .extract()
                .jsonPath()
                .getLong("revision");
    }
}
