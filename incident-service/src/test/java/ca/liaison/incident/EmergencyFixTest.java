package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import ca.liaison.events.Topics;
import ca.liaison.events.change.ChangeEventType;
import ca.liaison.incident.concurrency.EventReader;
import ca.liaison.kit.test.RealParts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
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

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ONE_PARTITION = 0;

    @Inject DirectoryFixture directory;
    @Inject ObjectMapper mapper;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String own = freshNumber();
    private KafkaProducer<String, String> owner;

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
        owner =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new StringSerializer());
    }

    @AfterEach
    void disconnect() {
        owner.close();
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
    @Tag("CHG-14")
    @DisplayName("has the change that was filed for it linked once, though the incident is closed")
    void hasItsChangeLinked() throws JsonProcessingException {
        String number = opened("P2");
        move("hub", number, "record-emergency-fix", FIX).then().statusCode(200);
        Instant filedAt = Instant.parse("2026-01-06T13:09:59Z");

        tell(number, "CHG0000042", ChangeEventType.REVIEWED, filedAt);
        tell(number, "CHG0000042", ChangeEventType.FILED, filedAt);
        tell(number, "CHG0000042", ChangeEventType.FILED, filedAt);
        move("hub", number, "cancel", Map.of("reason", "Opened by mistake")).then().statusCode(200);
        tell(number, "CHG0000043", ChangeEventType.FILED, filedAt.plusSeconds(1));

        await().atMost(SOON)
                .untilAsserted(() ->
                        read("nord", number)
                                .then()
                                .body("linkedChanges.number", contains("CHG0000042", "CHG0000043"))
                                .body(
                                        "linkedChanges.filedAt",
                                        contains("2026-01-06T13:09:59Z", "2026-01-06T13:10:00Z"))
                                .body("state", equalTo("cancelled")));
        assertThat(
                        asDesk("nord")
                                .get("/v1/incidents/" + number + "/history")
                                .<List<String>>path(
                                        "items.findAll { it.action == 'link_change' }.changes.linkedChange"))
                .containsExactly("CHG0000042", "CHG0000043");
        try (EventReader events = new EventReader()) {
            assertThat(events.await(number, 5))
                    .extracting(event -> event.data().path("change"))
                    .filteredOn(change -> !change.isMissingNode())
                    .first()
                    .isEqualTo(
                            mapper.valueToTree(
                                    Map.of(
                                            "number", "CHG0000042",
                                            "filedAt", "2026-01-06T13:09:59Z",
                                            "madeAt", "2026-01-05T13:10:00Z")));
        }
    }

    private void tell(String incident, String change, ChangeEventType type, Instant at)
            throws JsonProcessingException {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(
                        Topics.CHANGES,
                        ONE_PARTITION,
                        change,
                        mapper.writeValueAsString(
                                Map.of(
                                        "type", type.type(),
                                        "number", change,
                                        "at", at,
                                        "incident", incident,
                                        "madeAt", "2026-01-05T13:10:00Z")));
        assertThat(owner.send(message)).succeedsWithin(SOON);
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
