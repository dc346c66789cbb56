package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.openTowards;
import static ca.liaison.incident.IncidentRequests.report;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.republishing.EarlierEvents;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.ticket.TicketNumber;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What whoever counts the clocks of tickets has missed is published again.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-23")
class RepublishedEventsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject DirectoryFixture directory;
    @Inject EarlierEvents earlier;
    @Inject Tickets tickets;
    @Inject Sql sql;
    @Inject ObjectMapper mapper;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @DisplayName("History tells the same events of a ticket that went from hand to hand")
    void fromHandToHand() {
        String number = opened();
        say("nord", own, number, "shared");
        ok(move("hub", number, "change-priority", Map.of("priority", "P1", "reason", "Worse")));
        ok(move("hub", number, "assign", Map.of("organisation", "laurier")));
        acknowledge("laurier", number, freshNumber());
        ok(move("hub", number, "assign", Map.of("organisation", "hub")));
        ok(move("hub", number, "start", Map.of()));
        ok(
                move(
                        "hub",
                        number,
                        "wait",
                        Map.of("waitingOn", "partner", "awaited", "The router log")));
        say("hub", null, number, "internal");
        answer(number);
        ok(move("hub", number, "resolve", Map.of("resolution", "The interface was restarted")));
        ok(
                move(
                        "nord",
                        number,
                        "reopen",
                        Map.of("partnerTicketNumber", own, "reason", "Slow again")));
        ok(
                move(
                        "nord",
                        number,
                        "correct-partner-number",
                        Map.of(
                                "partnerTicketNumber",
                                own,
                                "correctNumber",
                                freshNumber(),
                                "reason",
                                "A wrong digit")));

        assertThat(told(number)).isEqualTo(published(number)).hasSizeGreaterThan(12);
    }

    @Test
    @DisplayName("History tells the same events of a ticket whose parties come and go")
    void partiesComeAndGo() {
        String number = opened();
        ok(move("hub", number, "assign", Map.of("organisation", "laurier")));
        ok(
                move(
                        "hub",
                        number,
                        "withdraw-party",
                        Map.of("organisation", "laurier", "reason", "Not its equipment")));
        ok(move("hub", number, "assign", Map.of("organisation", "laurier")));
        ok(
                move(
                        "hub",
                        number,
                        "waive-number",
                        Map.of("organisation", "laurier", "reason", "It has no tool")));
        ok(move("hub", number, "cancel", Map.of("reason", "It was another one's")));

        assertThat(told(number)).isEqualTo(published(number)).hasSize(6);
    }

    @Test
    @DisplayName("History tells the same events of a ticket of the hub and of the one after it")
    void ofTheHub() {
        String number = openTowards("nord").then().statusCode(201).extract().path("number");
        acknowledge("nord", number, own);
        String next =
                move(
                                "hub",
                                number,
                                "transfer",
                                Map.of(
                                        "kind", "service_request",
                                        "reason", "Nothing is broken",
                                        "description", "Access for the night shift"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("transferredTo");

        assertThat(told(number)).isEqualTo(published(number)).hasSize(3);
        assertThat(told(next)).isEqualTo(published(next)).hasSize(1);
    }

    @Test
    @DisplayName("Events are published again under their ids and in their order")
    void underTheirIds() throws SQLException {
        String kept = opened();
        say("nord", own, kept, "shared");
        String former = open("nord", report(freshNumber())).path("number");
        ok(move("hub", former, "start", Map.of()));
        forget(former);
        ok(move("hub", former, "resolve", Map.of("resolution", "Restarted")));

        republish("all");

        Map<String, List<String>> ids = ids(kept, former);
        List<String> first = ids.get(kept).subList(0, 2);
        assertThat(ids.get(kept))
                .startsWith(first.toArray(String[]::new))
                .endsWith(first.toArray(String[]::new));
        assertThat(ids.get(kept)).hasSizeGreaterThanOrEqualTo(4);
        List<String> again = ids.get(former).subList(3, 6);
        assertThat(again.getLast()).isEqualTo(ids.get(former).get(2));
        assertThat(again).doesNotHaveDuplicates();
    }

    private String opened() {
        return open("nord", report(own)).then().statusCode(201).extract().path("number");
    }

    private static void ok(Response response) {
        response.then().statusCode(200);
    }

    private static void acknowledge(String organisation, String number, String given) {
        ok(
                asDesk(organisation)
                        .body(Map.of("partnerTicketNumber", given))
                        .post("/v1/incidents/" + number + "/acknowledge"));
    }

    /// The answer of who is waited for makes the ticket go on.
    private void answer(String number) {
        asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(
                        Map.of(
                                "partnerTicketNumber",
                                own,
                                "text",
                                "Here it is",
                                "visibility",
                                "shared",
                                "answers",
                                true))
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201);
    }

    private static void say(String organisation, String quoted, String number, String visibility) {
        Map<String, Object> update =
                new HashMap<>(Map.of("text", "Said", "visibility", visibility));
        if (quoted != null) {
            update.put("partnerTicketNumber", quoted);
        }
        asDesk(organisation)
                .header("Idempotency-Key", freshNumber())
                .body(update)
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201);
    }

    private static long key(String number) {
        return TicketNumber.parse(number).orElseThrow().key();
    }

    private List<IncidentEvent> told(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        earlier.of(
                                Objects.requireNonNull(tickets.findById(key(number))),
                                Long.MAX_VALUE));
    }

    private List<IncidentEvent> published(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.query(
                                "select payload from ticket_event where ticket = ? order by sequence",
                                row -> event(row.getString("payload")),
                                key(number)));
    }

    private IncidentEvent event(String payload) {
        try {
            return mapper.readValue(payload, IncidentEvent.class);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /// As if the ticket were from before its events were kept.
    private static void forget(String number) throws SQLException {
        try (Connection owner = Databases.current().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("alter table ticket_event disable trigger append_only");
            statement.execute("delete from ticket_event where ticket = " + key(number));
            statement.execute("alter table ticket_event enable trigger append_only");
        }
    }

    private void republish(String which) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("insert into republication (tickets) values (?)", which));
        await().atMost(SOON)
                .until(() ->
                        QuarkusTransaction.requiringNew()
                                        .call(() ->
                                                sql.first(
                                                                "select count(*) from republication where ended_at is null",
                                                                row -> row.getLong(1))
                                                        .orElseThrow())
                                == 0);
    }

    /// The ids of all events of some tickets, repeats too, once the outbox is empty.
    private Map<String, List<String>> ids(String... numbers) {
        await().atMost(SOON)
                .until(() ->
                        QuarkusTransaction.requiringNew()
                                        .call(() ->
                                                sql.first(
                                                                "select count(*) from outbox",
                                                                row -> row.getLong(1))
                                                        .orElseThrow())
                                == 0);
        Map<String, List<String>> ids = new HashMap<>();
        for (String number : numbers) {
            ids.put(number, new ArrayList<>());
        }
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.INCIDENTS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
                    if (ids.containsKey(each.key())) {
                        ids.get(each.key())
                                .add(new String(each.headers().lastHeader("ce_id").value(), UTF_8));
                    }
                }
            }
        }
        return ids;
    }
}
