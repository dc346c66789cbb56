package ca.liaison.sla.clock;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Clocks kept in the database, fed by Kafka, told by Kafka.
@QuarkusTest
@WithTestResource(RealParts.class)
class KeptClocksTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject KeepClocks keep;
    @Inject Sql sql;
    @Inject ObjectMapper mapper;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaProducer<String, byte[]> producer;
    private String number = "";

    @BeforeEach
    void begin() {
        number = "INC%07d".formatted(NUMBERS.incrementAndGet());
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    @AfterEach
    void end() {
        producer.close();
    }

    /// In business time, which other tests of this application move.
    private Instant ago(Duration time) {
        return clock.instant().minus(time).truncatedTo(ChronoUnit.MICROS);
    }

    /// An incident P1 of nord that was opened so long ago.
    private Story opened(Duration ago) {
        return Story.begun(number, "incident", "nord", "P1", ago(ago));
    }

    private void send(IncidentEvent... events) throws IOException {
        for (IncidentEvent event : events) {
            send(event.number(), mapper.writeValueAsBytes(event));
        }
    }

    private void send(String key, byte[] message) {
        try {
            producer.send(new ProducerRecord<>(Topics.INCIDENTS, key, message)).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void send(Story story) throws IOException {
        send(story.events().toArray(IncidentEvent[]::new));
    }

    private void awaitKnown(long sequence) {
        await().atMost(SOON).untilAsserted(() -> assertThat(known()).isEqualTo(sequence));
    }

    private long known() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select known from ticket_clocks where ticket = ?",
                                        row -> row.getLong(1),
                                        number)
                                .orElse(-1L));
    }

    /// Everything told of the ticket's clocks until that sequence.
    private List<ClocksEvent> told(long until) {
        List<ClocksEvent> told = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.SERVICE_LEVELS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(SOON)
                    .until(() -> {
                        for (ConsumerRecord<String, byte[]> each :
                                consumer.poll(Duration.ofMillis(200))) {
                            if (each.key().equals(number)) {
                                ClocksEvent event =
                                        mapper.readValue(each.value(), ClocksEvent.class);
                                assertThat(header(each, "ce_type")).isEqualTo(event.type());
                                told.add(event);
                            }
                        }
                        return !told.isEmpty() && told.getLast().sequence() >= until;
                    });
        }
        return told;
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private static List<String> lines(List<ClocksEvent> told) {
        return told.stream()
                .map(each ->
                        "%d %s %s"
                                .formatted(
                                        each.sequence(),
                                        each.type().split("\\.", -1)[3],
                                        each.clock()))
                .toList();
    }

    private static TicketClock clock(ClocksEvent event, String id) {
        return event.clocks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse asked(String organisation, String role) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .queryParam("ticket", number)
                .get("/v1/clocks")
                .then();
    }

    @Test
    @Tag("SLA-20")
    @Tag("SLA-23")
    @Tag("SLA-03")
    void followTheEventsOfTheTicket() throws IOException {
        Story story = opened(Duration.ofMinutes(30));
        send(story);
        awaitKnown(1);
        ClocksEvent first = told(1).getFirst();
        assertThat(first.type()).isEqualTo("ca.liaison.clock.changed.v1");
        assertThat(first.parties()).containsExactlyInAnyOrder("hub", "nord");
        assertThat(clock(first, "resolve").dueAt())
                .isEqualTo(story.facts().opening().at().plus(Duration.ofHours(4)));
        assertThat(clock(first, "respond").target()).isNull();
        story.happens(ago(Duration.ofMinutes(20)), IncidentEventType.STARTED, "hub", "in_progress");
        send(story.events().getLast());
        awaitKnown(2);
        asked("nord", "partner-desk")
                .statusCode(200)
                .body("number", equalTo(number))
                .body("asTold", equalTo(true))
                .body("incomplete", equalTo(false))
                .body("items.find { it.id == 'respond' }.state", equalTo("met"))
                .body("items.find { it.id == 'resolve' }.state", equalTo("running"))
                .body("items.find { it.id == 'resolve' }.target.within", equalTo("PT4H"))
                .body("items.find { it.id == 'resolve' }.target.invented", equalTo(true))
                .body("items.find { it.id == 'resolve' }.target.agreement", equalTo("default.OLIS"))
                .body("items.find { it.id == 'resolve' }.segments[0].mode", equalTo("running"));
    }

    @Test
    @Tag("SLA-21")
    void arePassedByOnceAtTheirMoment() throws Exception {
        Story story = opened(Duration.ofHours(5));
        send(story);
        send(story);
        awaitKnown(1);
        List<Future<Boolean>> sweeps = new ArrayList<>();
        try (ExecutorService copies = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                sweeps.add(copies.submit(() -> keep.tellDue()));
            }
        }
        for (Future<Boolean> sweep : sweeps) {
            sweep.get();
        }
        List<ClocksEvent> told = told(6);
        assertThat(new HashSet<>(lines(told))).hasSameSizeAs(told).hasSize(6);
        assertThat(told)
                .filteredOn(each -> "resolve".equals(each.clock()))
                .extracting(ClocksEvent::type)
                .containsExactly("ca.liaison.clock.at_risk.v1", "ca.liaison.clock.breached.v1");
        assertThat(told)
                .filteredOn(
                        each -> "resolve".equals(each.clock()) && each.type().contains("breached"))
                .extracting(ClocksEvent::at)
                .containsExactly(story.facts().opening().at().plus(Duration.ofHours(4)));
        assertThat(told.stream().map(ClocksEvent::sequence))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @Tag("SLA-21")
    void areDueWhileNothingHappens() throws IOException {
        Story story = opened(Duration.ofHours(4).minusSeconds(3));
        send(story);
        awaitKnown(1);
        List<ClocksEvent> told = told(6);
        assertThat(lines(told))
                .anyMatch(line -> line.endsWith("breached resolve"))
                .doesNotHaveDuplicates();
        Instant due = story.facts().opening().at().plus(Duration.ofHours(4));
        assertThat(told.getLast().at()).isEqualTo(due);
    }

    @Test
    @Tag("SLA-21")
    void areTakenBackWhereALateFactUndoesABreach() throws IOException {
        Story story = opened(Duration.ofHours(5));
        send(story);
        awaitKnown(1);
        story.happens(ago(Duration.ofHours(2)), IncidentEventType.RESOLVED, "hub", "resolved");
        send(story.events().getLast());
        awaitKnown(2);
        List<ClocksEvent> told = told(9);
        assertThat(lines(told).stream().map(line -> line.substring(2)))
                .contains("breached resolve", "breach_withdrawn resolve")
                .doesNotHaveDuplicates();
        assertThat(clock(told.getLast(), "resolve").state()).isEqualTo("met");
        assertThat(clock(told.getLast(), "resolve").breachedAt()).isNull();
    }

    @Test
    @Tag("SLA-21")
    void areNotToldWhereTheTellingIsNotKept() throws IOException {
        send(opened(Duration.ofHours(1)));
        awaitKnown(1);
        Instant later = ago(Duration.ofHours(6));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update(
                                "update ticket_fact set content = jsonb_set(content, '{at}', to_jsonb(?::text)) where ticket = ?",
                                later.toString(),
                                number));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    sql.update(
                                            "update ticket_clocks set next_at = now() where ticket = ?",
                                            number);
                                    assertThat(keep.tellDue()).isTrue();
                                    throw new IllegalStateException("killed");
                                }));
        assertThat(milestones()).isZero();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update(
                                "update ticket_clocks set next_at = now() where ticket = ?",
                                number));
        await().atMost(SOON).untilAsserted(() -> assertThat(milestones()).isEqualTo(6));
        assertThat(lines(told(7))).doesNotHaveDuplicates().hasSize(7);
    }

    private long milestones() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select count(*) from clock_milestone where ticket = ?",
                                        row -> row.getLong(1),
                                        number)
                                .orElseThrow());
    }

    @Test
    @Tag("SLA-23")
    void waitForAnEventThatIsMissingWhileOthersGoOn() throws IOException {
        Story story = opened(Duration.ofMinutes(50));
        story.happens(ago(Duration.ofMinutes(40)), IncidentEventType.STARTED, "hub", "in_progress");
        story.happens(ago(Duration.ofMinutes(30)), IncidentEventType.RESOLVED, "hub", "resolved");
        send(story.events().get(0), story.events().get(2));
        send(number, "{ broken".getBytes(UTF_8));
        String waiting = number;
        begin();
        send(opened(Duration.ofMinutes(5)));
        awaitKnown(1);
        number = waiting;
        await().atMost(SOON)
                .untilAsserted(() ->
                        asked("hub", "hub-desk")
                                .statusCode(200)
                                .body("incomplete", equalTo(true))
                                .body(
                                        "items.find { it.id == 'resolve' }.state",
                                        equalTo("running")));
        send(story.events().get(1));
        awaitKnown(3);
        asked("hub", "hub-desk")
                .body("incomplete", equalTo(false))
                .body("items.find { it.id == 'resolve' }.state", equalTo("met"));
    }

    @Test
    @Tag("SLA-23")
    void areThereForWhoReadsTheTicketAlone() throws IOException {
        send(opened(Duration.ofMinutes(5)));
        awaitKnown(1);
        asked("laurier", "partner-desk").statusCode(404).body("code", equalTo("not_found"));
        asked("nord", "partner-privacy").statusCode(403);
        asked("hub", "auditor").statusCode(200).body("items.id", hasItem("update.nord"));
        asked("nord", "partner-desk").statusCode(200).body("items.id", hasItem("update.hub"));
        number = "INC9999999";
        asked("nord", "partner-desk").statusCode(404).body("code", equalTo("not_found"));
        number = "";
        asked("nord", "partner-desk").statusCode(422);
    }

    @Test
    @Tag("SLA-23")
    void ofASecurityIncidentAreForSecurityRoles() throws IOException {
        IncidentEvent opening = opened(Duration.ofMinutes(5)).events().getFirst();
        ObjectNode secret = mapper.valueToTree(opening);
        secret.put("security", true);
        send(number, mapper.writeValueAsBytes(secret));
        awaitKnown(1);
        asked("nord", "partner-desk").statusCode(404);
        asked("hub", "hub-desk").statusCode(404);
        asked("nord", "partner-security").statusCode(200);
        asked("hub", "hub-security").statusCode(200);
    }

    @Test
    @Tag("SLA-23")
    void areTheSameHoweverOftenTheyAreCounted() throws IOException {
        Story story = opened(Duration.ofHours(5));
        story.happens(ago(Duration.ofHours(4)), IncidentEventType.STARTED, "hub", "in_progress");
        send(story);
        awaitKnown(2);
        await().atMost(SOON)
                .untilAsserted(() -> asked("nord", "partner-desk").body("asTold", equalTo(true)));
    }
}
