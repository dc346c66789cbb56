package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.clocks.ClockFixture.FOUR_HOURS;
import static ca.liaison.incident.clocks.ClockFixture.notAchievable;
import static ca.liaison.incident.clocks.ClockFixture.paused;
import static ca.liaison.incident.clocks.ClockFixture.running;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.Topics;
import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.events.servicelevel.TicketClock.ShortHours;
import ca.liaison.incident.clocks.ClockFixture;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
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

/// The clocks of a ticket, of which sla-service tells over Kafka. All that is told here goes one
/// behind the other.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-20")
class ClocksTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ONE_PARTITION = 0;

    @Inject DirectoryFixture directory;
    @Inject ObjectMapper mapper;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private KafkaProducer<String, String> owner;
    private String number;

    @BeforeEach
    void openATicket() {
        directory.refresh();
        owner =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new StringSerializer());
        number = opened();
    }

    @AfterEach
    void disconnect() {
        owner.close();
    }

    private static String opened() {
        return open("nord", report(freshNumber())).then().statusCode(201).extract().path("number");
    }

    @Test
    @DisplayName("are pending until anything is known of them")
    void arePendingAtFirst() {
        open("nord", report(freshNumber()))
                .then()
                .statusCode(201)
                .body("clocksPending", equalTo(true))
                .body("clocks", nullValue());

        tell(1, ClockFixture.of("resolve", null));

        awaitClocks(1).body("clocksPending", nullValue());
    }

    @Test
    @DisplayName("show goal, target, source and times, in lists too")
    void showWhatWasTold() {
        tell(1, ClockFixture.of("resolve", "hub"));
        awaitClocks(1);

        for (String at : List.of("/v1/incidents/" + number, "/v1/incidents?number=" + number)) {
            String path = at.contains("?") ? "items[0].clocks[0]." : "clocks[0].";
            asDesk("nord")
                    .get(at)
                    .then()
                    .statusCode(200)
                    .body(path + "id", equalTo("resolve"))
                    .body(path + "goal", equalTo("resolve"))
                    .body(path + "organisation", equalTo("hub"))
                    .body(path + "state", equalTo("running"))
                    .body(path + "startedAt", equalTo("2016-10-01T04:00:00Z"))
                    .body(path + "dueAt", equalTo("2026-01-05T20:00:00Z"))
                    .body(path + "atRiskAt", equalTo("2026-01-05T19:00:00Z"))
                    .body(path + "pausedSince", nullValue())
                    .body(path + "commitment", equalTo("sla"))
                    .body(path + "calendar", equalTo("around_the_clock"))
                    .body(path + "noTarget", nullValue())
                    .body(path + "noTargetMessage", nullValue())
                    .body(path + "notAchievable", nullValue())
                    .body(path + "target.within", equalTo("PT4H"))
                    .body(path + "target.businessDays", nullValue())
                    .body(path + "target.atRiskPercent", equalTo(75))
                    .body(path + "target.agreement", equalTo("default.OLIS"))
                    .body(path + "target.agreementVersion", equalTo(3))
                    .body(path + "target.invented", equalTo(true))
                    .body(path + "target.source.document", equalTo("Guide"))
                    .body(path + "target.source.paragraph", equalTo("2.2"))
                    .body(path + "target.source.version", equalTo("2016"))
                    .body(path + "target.source.decidedByHub", equalTo(true))
                    .body(path + "elapsed", notNullValue())
                    .body(path + "remaining", equalTo("PT0S"));
        }
    }

    @Test
    @DisplayName("do not change by what is repeated or older")
    void keepTheLatest() {
        tell(2, ClockFixture.of("second", null));
        tell(1, ClockFixture.of("first", null));
        tell(2, ClockFixture.of("repeated", null));
        awaitWhatWasTold();

        read("nord", number).then().body("clocks.id", contains("second"));

        tell(3);
        awaitWhatWasTold();

        read("nord", number).then().body("clocks", nullValue()).body("clocksPending", nullValue());
    }

    @Test
    @DisplayName("change neither ETag nor revision nor time of the last change, and tell nobody")
    void areNoMove() throws SQLException {
        Response before = read("nord", number);
        Map<String, Long> rows = rowsOfTheTicket();

        tell(1, ClockFixture.of("resolve", null));
        awaitClocks(1);

        Response after = read("nord", number);
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(after.<Integer>path("revision")).isEqualTo(before.<Integer>path("revision"));
        assertThat(after.<String>path("updatedAt")).isEqualTo(before.<String>path("updatedAt"));
        assertThat(rowsOfTheTicket()).isEqualTo(rows);
    }

    @Test
    @DisplayName("stay as they are when the ticket is moved")
    void outliveMoves() {
        tell(1, ClockFixture.of("resolve", null));
        awaitClocks(1);

        move("hub", number, "start", Map.of())
                .then()
                .statusCode(200)
                .body("clocks.id", contains("resolve"));
        tell(2, ClockFixture.of("resolve", null), ClockFixture.of("update", null));
        awaitClocks(2).body("state", equalTo("in_progress"));
    }

    @Test
    @DisplayName("show how much working time is over and left as of now")
    void countAsOfNow() {
        TicketClock.Target ample =
                new TicketClock.Target(
                        "default.OLIS", 3, "PT900H", null, 75, false, FOUR_HOURS.source());
        Instant since = clock.instant().minus(Duration.ofDays(12));
        tell(1, running("hub_hours", ample, since, "PT30M"));
        awaitClocks(1);

        Instant before = clock.instant();
        Response shown = read("nord", number);
        Instant after = clock.instant();

        Duration elapsed = Duration.parse(shown.path("clocks[0].elapsed"));
        Duration remaining = Duration.parse(shown.path("clocks[0].remaining"));
        BusinessCalendar hours = BusinessCalendar.of(ClockFixture.HUB_HOURS);
        assertThat(elapsed)
                .isBetween(
                        hours.elapsed(since, before).plusMinutes(30).minusSeconds(1),
                        hours.elapsed(since, after).plusMinutes(30));
        assertThat(elapsed.plus(remaining)).isEqualTo(ample.time());
    }

    @Test
    @DisplayName("that are paused stand still")
    void standStill() {
        tell(1, paused(Instant.parse("2026-01-05T15:00:00Z"), "PT1H30M"));

        awaitClocks(1)
                .body("clocks[0].state", equalTo("paused"))
                .body("clocks[0].pausedSince", equalTo("2026-01-05T15:00:00Z"))
                .body("clocks[0].dueAt", nullValue())
                .body("clocks[0].elapsed", equalTo("PT1H30M"))
                .body("clocks[0].remaining", equalTo("PT2H30M"));
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("say that no target is on file")
    void sayThatThereIsNoTarget() {
        tell(1, running("around_the_clock", null, clock.instant(), "PT0S"));

        awaitClocks(1)
                .body("clocks[0].noTarget", equalTo(true))
                .body("clocks[0].noTargetMessage", equalTo("No committed target is on file."))
                .body("clocks[0].target", nullValue())
                .body("clocks[0].elapsed", notNullValue())
                .body("clocks[0].remaining", nullValue());
        readInFrench()
                .body(
                        "clocks[0].noTargetMessage",
                        equalTo("Aucune cible convenue n'est au dossier."));
    }

    @Test
    @DisplayName("are shown without what is counted while their calendar is not known yet")
    void waitForTheirCalendar() {
        tell(1, running("new_hours", FOUR_HOURS, clock.instant(), "PT1H"));

        awaitClocks(1)
                .body("clocks[0].calendar", equalTo("new_hours"))
                .body("clocks[0].elapsed", nullValue())
                .body("clocks[0].remaining", nullValue());
    }

    @Test
    @Tag("INC-13")
    @Tag("SLA-22")
    @DisplayName("say in both languages that the SLA is not achievable, and why")
    void sayThatTheSlaIsNotAchievable() {
        tell(
                1,
                notAchievable(
                        new ShortHours("nord", null, "hub_hours", "PT3H30M"),
                        new ShortHours("hub", "operations", "unknown_hours", "PT45M")));

        awaitClocks(1)
                .body("clocks[0].notAchievable", hasSize(2))
                .body("clocks[0].notAchievable[0].organisation", equalTo("nord"))
                .body("clocks[0].notAchievable[0].supportGroup", nullValue())
                .body("clocks[0].notAchievable[0].calendar", equalTo("hub_hours"))
                .body("clocks[0].notAchievable[0].open", equalTo("PT3H30M"))
                .body(
                        "clocks[0].notAchievable.message",
                        contains(
                                "The SLA is not achievable: until it is due, the service desk (name) is open for only"
                                        + " 3\u00a0h\u00a030\u00a0min, by the calendar “Hours of hub_hours”.",
                                "The SLA is not achievable: until it is due, the support group “name” (name) is open for"
                                        + " only 45\u00a0min, by the calendar “unknown_hours”."));
        readInFrench()
                .body(
                        "clocks[0].notAchievable.message",
                        contains(
                                "L'ENS n'est pas réalisable\u00a0: d'ici l'échéance, le service de dépannage (nom) n'est"
                                        + " ouvert que 3\u00a0h\u00a030\u00a0min, selon le calendrier «\u00a0Heures de"
                                        + " hub_hours\u00a0».",
                                "L'ENS n'est pas réalisable\u00a0: d'ici l'échéance, le groupe de soutien «\u00a0nom\u00a0»"
                                        + " (nom) n'est ouvert que 45\u00a0min, selon le calendrier"
                                        + " «\u00a0unknown_hours\u00a0»."));
    }

    @Test
    @DisplayName("of another partner are not shown, nor any to who was withdrawn")
    void areShownToWhomTheyConcern() {
        move("hub", number, "assign", Map.of("organisation", "laurier")).then().statusCode(200);
        tell(
                1,
                ClockFixture.of("resolve", null),
                ClockFixture.of("respond", "hub"),
                ClockFixture.of("update.nord", "nord"),
                ClockFixture.of("partner_number.laurier", "laurier"));
        awaitClocks(3).body("clocks.id", contains("resolve", "respond", "update.nord"));

        read("laurier", number)
                .then()
                .body("clocks.id", contains("resolve", "respond", "partner_number.laurier"));
        read("hub", number).then().body("clocks", hasSize(4));

        move(
                        "hub",
                        number,
                        "withdraw-party",
                        Map.of("organisation", "laurier", "reason", "Not its equipment"))
                .then()
                .statusCode(200);
        read("laurier", number)
                .then()
                .statusCode(200)
                .body("clocks", nullValue())
                .body("clocksPending", nullValue());
    }

    @Test
    @DisplayName(
            "are heard behind what cannot be read, and behind what is no matter of this service")
    void areHeardBehindWhatCannotBeRead() throws JsonProcessingException {
        String changed = ClocksEventType.CHANGED.type();
        String told = json(number, 1, ClockFixture.of("resolve", null));
        send(changed, "{\"clocks\":");
        send(changed, "[]");
        send(changed, "{}");
        send(changed, told.replace("\"PT0S\"", "\"an hour\""));
        send(changed, told.replace("\"PT4H\"", "\"four hours\""));
        send(changed, told.replace("\"running\"", "null"));
        send(changed, told.replace("\"hub\"", "\"\\u0000\"").replace("\"sla\"", "\"\\u0000\""));
        send("ca.liaison.availability.measured.v1", told);
        send("", told);
        send(changed, json("INC9999999", 1, ClockFixture.of("resolve", null)));
        send(changed, json("REQ" + number.substring(3), 1, ClockFixture.of("resolve", null)));
        send(changed, json("CHG" + number.substring(3), 1, ClockFixture.of("resolve", null)));
        send(changed, json("no number", 1, ClockFixture.of("resolve", null)));
        awaitWhatWasTold();
        read("nord", number).then().body("clocksPending", equalTo(true));

        send("ca.liaison.clock.of_a_later_kind.v2", told);

        awaitClocks(1);
    }

    private void tell(long sequence, TicketClock... clocks) {
        tell(number, sequence, clocks);
    }

    private void tell(String ticket, long sequence, TicketClock... clocks) {
        try {
            send(ClocksEventType.CHANGED.type(), json(ticket, sequence, clocks));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String json(String ticket, long sequence, TicketClock... clocks)
            throws JsonProcessingException {
        return mapper.writeValueAsString(
                new ClocksEvent(
                        ClocksEventType.CHANGED.type(),
                        ticket,
                        "incident",
                        false,
                        sequence,
                        Instant.parse("2026-01-05T15:00:00Z"),
                        null,
                        List.of("hub", "nord"),
                        List.of(clocks)));
    }

    private void send(String type, String content) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(Topics.SERVICE_LEVELS, ONE_PARTITION, number, content);
        message.headers().add("ce_type", type.getBytes(UTF_8));
        assertThat(owner.send(message)).succeedsWithin(SOON);
    }

    private ValidatableResponse awaitClocks(int count) {
        await().atMost(SOON)
                .until(() -> {
                    List<Object> clocks = read("nord", number).path("clocks");
                    return clocks != null && clocks.size() == count;
                });
        return read("nord", number).then().statusCode(200);
    }

    /// What is told of another ticket comes behind it.
    private void awaitWhatWasTold() {
        String behind = opened();
        tell(behind, 1, ClockFixture.of("resolve", null));
        await().atMost(SOON).until(() -> read("nord", behind).path("clocksPending") == null);
    }

    private ValidatableResponse readInFrench() {
        return given().auth()
                .oauth2(TestTokens.issuedFor("incident-service").of("nord", "partner-desk"))
                .header("Accept-Language", "fr-CA")
                .get("/v1/incidents/" + number)
                .then()
                .statusCode(200);
    }

    /// What a move would raise: the count of the ticket's events, its rows, and the events that
    /// were ever written.
    private Map<String, Long> rowsOfTheTicket() throws SQLException {
        String ticket = Long.toString(Long.parseLong(number.substring(3)));
        return Map.of(
                "sequence", value("select sequence from ticket where id = " + ticket),
                "history", value("select count(*) from history_entry where ticket = " + ticket),
                "notices", value("select count(*) from notification where ticket = " + ticket),
                "events",
                        value(
                                "select pg_sequence_last_value(pg_get_serial_sequence('outbox', 'id')::regclass)"));
    }

    private static long value(String query) throws SQLException {
        try (Connection connection = Databases.current().connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
