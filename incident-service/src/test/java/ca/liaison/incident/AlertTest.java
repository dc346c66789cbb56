package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Alerts of monitoring systems open tickets without a person, and join the open one of their cause
/// (Guide 2.4.1). The health number is made up.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-03")
class AlertTest {
    private static final String NOTICED = "2026-01-05T07:10:00-05:00";

    @Inject DirectoryFixture directory;

    private final String key = "queue-" + UUID.randomUUID();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private static RequestSpecification ofNord() {
        return as("nord", "monitoring");
    }

    private static RequestSpecification ofTheHub() {
        return as("hub", "monitoring");
    }

    private static Map<String, Object> problem(String source, String key) {
        Map<String, Object> alert = new HashMap<>();
        alert.put("source", source);
        alert.put("key", key);
        alert.put("signal", "problem");
        alert.put("occurredAt", NOTICED);
        alert.put("summary", "The queue grows");
        return alert;
    }

    private static Map<String, Object> recovery(String source, String key) {
        Map<String, Object> alert = problem(source, key);
        alert.put("signal", "recovery");
        alert.put("occurredAt", "2026-01-05T07:30:00-05:00");
        alert.remove("summary");
        return alert;
    }

    private static Map<String, Object> with(
            Map<String, Object> alert, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(alert);
        changed.put(member, value);
        return changed;
    }

    private static ValidatableResponse told(RequestSpecification by, Map<String, Object> alert) {
        return by.body(alert).post("/v1/alerts").then().statusCode(200);
    }

    private static ValidatableResponse toldInBulk(RequestSpecification by, List<?> alerts) {
        return by.body(Map.of("alerts", alerts)).post("/v1/alerts/bulk").then().statusCode(200);
    }

    private String opened(RequestSpecification by, String source) {
        return told(by, problem(source, key))
                .body("result", equalTo("accepted"))
                .extract()
                .path("number");
    }

    private static List<Object> history(String number) {
        return asDesk("hub")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .extract()
                .path("items.action");
    }

    private static long rows(String table) {
        try (Connection connection = Databases.current().connectAsApplication();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @DisplayName("an alert of the hub opens a ticket of a group that is not the receiver")
    void opensOneOfTheHubs() {
        String number =
                told(
                                ofTheHub(),
                                with(
                                        problem("HUB-MONITORING", key),
                                        "configurationItem",
                                        "OLIS-REPOSITORY"))
                        .body("result", equalTo("accepted"))
                        .body("reason", nullValue())
                        .body("violations", nullValue())
                        .extract()
                        .path("number");

        read("hub", number)
                .then()
                .statusCode(200)
                .body("kind", equalTo("incident"))
                .body("state", equalTo("assigned"))
                .body("channel", equalTo("monitoring"))
                .body("openedBy", equalTo("hub"))
                .body("assignedTo.organisation", equalTo("hub"))
                .body("assignedTo.supportGroup", equalTo("operations"))
                .body("assignedPriority", equalTo("P3"))
                .body("service", equalTo("OLIS"))
                .body("summary", equalTo("The queue grows"))
                .body("caller.name", equalTo("HUB-MONITORING"))
                .body("parties.organisation", contains("hub"))
                .body("alerts.source", equalTo("HUB-MONITORING"))
                .body("alerts.key", equalTo(key))
                .body("alerts.configurationItem", equalTo("OLIS-REPOSITORY"))
                .body("alerts.count", equalTo(1))
                .body("alerts.firstAt", equalTo("2026-01-05T12:10:00Z"))
                .body("alerts.lastAt", equalTo("2026-01-05T12:10:00Z"))
                .body("alerts.recoveredAt", nullValue())
                .body("workaround", nullValue());
        asDesk("hub")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.organisation", contains("hub"));
        read("nord", number).then().statusCode(404);
        move("hub", number, "start", Map.of()).then().statusCode(200);
    }

    @Test
    @DisplayName("an alert of a partner's system makes a ticket of the hub towards that partner")
    void opensOneTowardsThePartner() {
        String number = opened(ofNord(), "NORD-MONITORING");

        read("nord", number)
                .then()
                .body("openedBy", equalTo("hub"))
                .body("assignedTo.organisation", equalTo("nord"))
                .body("parties.organisation", containsInAnyOrder("hub", "nord"))
                .body("parties.find { it.organisation == 'nord' }.role", equalTo("assignee"))
                .body(
                        "parties.find { it.organisation == 'nord' }.numberAwaitedSince",
                        notNullValue())
                .body("allowedActions", contains("acknowledge"));
        asDesk("hub")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.organisation", containsInAnyOrder("hub", "nord"));
        asDesk("nord")
                .body(Map.of("partnerTicketNumber", IncidentRequests.freshNumber()))
                .post("/v1/incidents/" + number + "/acknowledge")
                .then()
                .statusCode(200);
        told(ofNord(), problem("NORD-MONITORING", key))
                .body("result", equalTo("joined"))
                .body("number", equalTo(number));
        read("laurier", number).then().statusCode(404);
    }

    @Test
    @DisplayName("1000 alerts of one cause at once make one ticket with a count")
    void thousandOfOneCause() {
        List<Map<String, Object>> alerts =
                new ArrayList<>(Collections.nCopies(999, problem("HUB-MONITORING", key)));
        alerts.add(with(problem("HUB-MONITORING", key), "occurredAt", "2026-01-05T08:00:00-05:00"));

        List<String> results =
                toldInBulk(ofTheHub(), alerts)
                        .body("alerts", hasSize(1000))
                        .extract()
                        .path("alerts.result");
        String number = told(ofTheHub(), problem("HUB-MONITORING", key)).extract().path("number");

        assertThat(results.getFirst()).isEqualTo("accepted");
        assertThat(results.subList(1, 1000)).containsOnly("joined");
        Response ticket = read("hub", number);
        ticket.then()
                .body("alerts.count", equalTo(1001))
                .body("alerts.firstAt", equalTo("2026-01-05T12:10:00Z"))
                .body("alerts.lastAt", equalTo("2026-01-05T13:00:00Z"))
                .body("revision", equalTo(1));
        assertThat(ticket.header("ETag")).isEqualTo("\"1\"");
        assertThat(history(number)).containsExactly("open");
        asDesk("hub")
                .get("/v1/incidents?number=" + number)
                .then()
                .body("items[0].alerts.count", equalTo(1001));
    }

    @Test
    @DisplayName("another source, configuration item or key is another cause")
    void otherCauses() {
        Map<String, Object> alert = problem("HUB-MONITORING", key);

        List<String> numbers =
                toldInBulk(
                                ofTheHub(),
                                List.of(
                                        alert,
                                        with(alert, "configurationItem", "OLIS-REPOSITORY"),
                                        with(alert, "key", key + "-2"),
                                        with(alert, "key", key.toUpperCase(java.util.Locale.ROOT)),
                                        with(alert, "source", "HUB-NOISY")))
                        .body("alerts.result", everyItem(equalTo("accepted")))
                        .extract()
                        .path("alerts.number");

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("each of many alerts is judged by itself")
    void eachByItself() {
        Map<String, Object> alert = problem("NORD-MONITORING", key);
        List<Object> alerts = new ArrayList<>();
        alerts.add(alert);
        alerts.add(with(alert, "summary", "Health card 9876 543 217"));
        alerts.add("no alert");
        alerts.add(null);
        alerts.add(with(alert, "source", "HUB-MONITORING"));
        alerts.add(with(with(alert, "signal", "over"), "colour", "red"));
        alerts.add(alert);

        String answer =
                toldInBulk(ofNord(), alerts)
                        .body(
                                "alerts.result",
                                contains(
                                        "accepted",
                                        "refused",
                                        "refused",
                                        "refused",
                                        "refused",
                                        "refused",
                                        "joined"))
                        .body("alerts[1].violations.pointer", contains("/alerts/1/summary"))
                        .body("alerts[1].violations.code", contains("personal_health_information"))
                        .body("alerts[2].violations.pointer", contains("/alerts/2"))
                        .body("alerts[3].violations.code", contains("wrong_type"))
                        .body("alerts[4].violations.code", contains("unknown_alert_source"))
                        .body(
                                "alerts[5].violations.pointer",
                                containsInAnyOrder("/alerts/5/signal", "/alerts/5/colour"))
                        .body("alerts[5].violations.message", everyItem(notNullValue()))
                        .extract()
                        .asString();

        assertThat(answer).doesNotContain("9876 543", "9876543217");
        read("hub", told(ofNord(), alert).extract().path("number"))
                .then()
                .body("alerts.count", equalTo(3));
    }

    @Test
    @DisplayName("faults of 1000 alerts are all found, and answered within bounds")
    void manyFaults() {
        Map<String, Object> alert = problem("HUB-MONITORING", "Health card 9876 543 217");
        long before = rows("ticket");

        String answer =
                toldInBulk(ofTheHub(), Collections.nCopies(1000, alert))
                        .body("alerts.result", everyItem(equalTo("refused")))
                        .extract()
                        .asString();

        assertThat(answer).doesNotContain("9876 543", "9876543217");
        assertThat(rows("ticket")).isEqualTo(before);
        ofTheHub()
                .body(Map.of("alerts", Collections.nCopies(1001, alert)))
                .post("/v1/alerts/bulk")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/alerts"))
                .body("violations.code", contains("too_many"));
        ofTheHub()
                .body(Map.of())
                .post("/v1/alerts/bulk")
                .then()
                .statusCode(422)
                .body("violations.code", contains("required"));
        toldInBulk(ofTheHub(), List.of()).body("alerts", hasSize(0));
    }

    @Test
    @DisplayName("a recovery is recorded once on the open ticket, and resolves nothing")
    void recovers() {
        String number = opened(ofNord(), "NORD-MONITORING");

        told(ofNord(), recovery("NORD-MONITORING", key))
                .body("result", equalTo("joined"))
                .body("number", equalTo(number));
        told(ofNord(), recovery("NORD-MONITORING", key))
                .body("result", equalTo("ignored"))
                .body("reason", equalTo("already_recovered"));

        read("nord", number)
                .then()
                .body("state", equalTo("assigned"))
                .body("alerts.recoveredAt", equalTo("2026-01-05T12:30:00Z"))
                .body("alerts.count", equalTo(1))
                .body("revision", equalTo(1));
        assertThat(history(number)).containsExactly("open", "record_recovery");
        asDesk("hub")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body(
                        "items.findAll { it.notice == 'record_recovery' }.organisation",
                        containsInAnyOrder("hub", "nord"));
        asDesk("hub")
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post("/v1/incidents/" + number + "/record-recovery")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("a recovery of no open ticket is ignored, also one that comes late")
    void recoversFromNothing() {
        told(ofTheHub(), recovery("HUB-MONITORING", key))
                .body("result", equalTo("ignored"))
                .body("reason", equalTo("no_open_ticket"))
                .body("number", nullValue());

        toldInBulk(
                        ofTheHub(),
                        List.of(
                                recovery("HUB-MONITORING", key),
                                problem("HUB-MONITORING", key),
                                with(
                                        recovery("HUB-MONITORING", key),
                                        "occurredAt",
                                        "2026-01-05T07:00:00-05:00"),
                                recovery("HUB-MONITORING", key),
                                problem("HUB-MONITORING", key)))
                .body(
                        "alerts.result",
                        contains("ignored", "accepted", "ignored", "joined", "joined"));
    }

    @Test
    @DisplayName("once the ticket has ended, the next alert opens a new one that names it")
    void recurs() {
        String number = opened(ofTheHub(), "HUB-MONITORING");
        move("hub", number, "start", Map.of()).then().statusCode(200);
        move("hub", number, "resolve", Map.of("resolution", "Restarted")).then().statusCode(200);
        told(ofTheHub(), problem("HUB-MONITORING", key)).body("number", equalTo(number));
        move("hub", number, "accept", Map.of()).then().statusCode(200);

        String next = opened(ofTheHub(), "HUB-MONITORING");

        assertThat(next).isNotEqualTo(number);
        read("hub", next)
                .then()
                .body("recurrenceOf", equalTo(number))
                .body("alerts.count", equalTo(1));
        read("hub", number).then().body("alerts.count", equalTo(2));
        told(ofTheHub(), problem("HUB-MONITORING", key)).body("number", equalTo(next));
    }

    @Test
    @DisplayName("what a source tells beyond its limit is only counted")
    void noise() {
        nextMinuteOf("HUB-NOISY");
        List<Map<String, Object>> alerts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            alerts.add(problem("HUB-NOISY", key + "-" + i));
        }
        alerts.add(problem("HUB-NOISY", key + "-0"));
        alerts.add(recovery("HUB-NOISY", key + "-1"));
        long before = rows("ticket");

        List<String> numbers =
                toldInBulk(ofTheHub(), alerts)
                        .body(
                                "alerts.result",
                                contains(
                                        "accepted",
                                        "accepted",
                                        "accepted",
                                        "accepted",
                                        "accepted",
                                        "ignored",
                                        "ignored",
                                        "ignored",
                                        "ignored",
                                        "joined"))
                        .body("alerts[5].reason", equalTo("noise_limit"))
                        .body("alerts[8].reason", equalTo("noise_limit"))
                        .extract()
                        .path("alerts.number");

        assertThat(rows("ticket") - before).isEqualTo(5);
        assertThat(numbers.get(5)).isNull();
        assertThat(numbers.get(8)).isEqualTo(numbers.get(0));
        read("hub", numbers.get(0)).then().body("alerts.count", equalTo(2));
        assertThat(rows("alert_noise where source = 'HUB-NOISY' and ignored >= 4")).isOne();

        nextMinuteOf("HUB-NOISY");
        told(ofTheHub(), problem("HUB-NOISY", key + "-5")).body("result", equalTo("accepted"));
    }

    /// As if a minute had gone by since the source was last heard.
    private static void nextMinuteOf(String source) {
        try (Connection connection = Databases.current().connectAsApplication();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update alert_noise set minute = minute - interval '1 minute' where source = '"
                            + source
                            + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nord, monitoring, HUB-MONITORING",
        "laurier, monitoring, NORD-MONITORING",
        "hub, hub-desk, NORD-MONITORING",
        "hub, monitoring, HUB-TO-RECEIVER",
        "hub, monitoring, NOWHERE"
    })
    @DisplayName("a source of others is like one that there is not")
    void foreignSources(String organisation, String role, String source) {
        as(organisation, role)
                .body(problem(source, key))
                .post("/v1/alerts")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/source"))
                .body("violations.code", contains("unknown_alert_source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nord partner-desk", "hub hub-security", "hub auditor"})
    void otherRolesAreNotHeard(String reporter) {
        String[] words = reporter.split(" ", 2);
        as(words[0], words[1])
                .body(problem("NORD-MONITORING", key))
                .post("/v1/alerts")
                .then()
                .statusCode(403);
        as(words[0], words[1])
                .body(Map.of("alerts", List.of()))
                .post("/v1/alerts/bulk")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName("the hub's desk may tell of the hub's own systems")
    void byTheDesk() {
        told(asDesk("hub"), problem("HUB-MONITORING", key)).body("result", equalTo("accepted"));
    }

    @Test
    @Tag("PHI-01")
    @DisplayName("all faults are told at once, and nothing is written")
    void faults() {
        long tickets = rows("ticket");
        long joins = rows("alert_join");
        long heard = rows("alert_noise");

        String refusal =
                ofNord().body(
                                Map.of(
                                        "source",
                                        "NORD-MONITORING",
                                        "key",
                                        "Health card 9876 543 217",
                                        "signal",
                                        "problem",
                                        "occurredAt",
                                        "2199-01-01T00:00:00Z",
                                        "configurationItem",
                                        " "))
                        .post("/v1/alerts")
                        .then()
                        .statusCode(422)
                        .body(
                                "violations.pointer",
                                containsInAnyOrder(
                                        "/key", "/occurredAt", "/summary", "/configurationItem"))
                        .body(
                                "violations.find { it.pointer == '/key' }.code",
                                equalTo("personal_health_information"))
                        .extract()
                        .asString();
        for (String item : List.of("ROUTER", "NOWHERE")) {
            ofNord().body(with(problem("NORD-MONITORING", key), "configurationItem", item))
                    .post("/v1/alerts")
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("unknown_configuration_item"));
        }

        assertThat(refusal).doesNotContain("543");
        assertThat(rows("ticket")).isEqualTo(tickets);
        assertThat(rows("alert_join")).isEqualTo(joins);
        assertThat(rows("alert_noise")).isEqualTo(heard);
    }

    @Test
    @Tag("INC-29")
    @DisplayName("a key can be taken away, and alerts of its cause still join")
    void keyIsTakenAway() {
        String number = opened(ofNord(), "NORD-MONITORING");

        asDesk("hub")
                .body(Map.of("textId", "ticket/alerts/key", "reason", "It named a patient"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(200)
                .body("alerts.key", equalTo("[…]"));

        told(ofNord(), problem("NORD-MONITORING", key))
                .body("result", equalTo("joined"))
                .body("number", equalTo(number));
        read("hub", number)
                .then()
                .body("alerts.count", equalTo(2))
                .body("redactions.textId", hasItem("ticket/alerts/key"));
        assertThat(rows("alert_join where key_digest::text like '%" + key + "%'")).isZero();
    }

    @Test
    @DisplayName("nobody writes down by this channel what a person told")
    void isNoChannelOfADesk() {
        Map<String, Object> report = IncidentRequests.report("");
        report.remove("partnerTicketNumber");
        report.put(
                "reportedBy",
                Map.of(
                        "organisation",
                        "nord",
                        "partnerTicketNumber",
                        IncidentRequests.freshNumber()));
        report.put("channel", "monitoring");

        asDesk("hub")
                .body(report)
                .post("/v1/incidents")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/channel"))
                .body("violations.code", not(hasItem("unknown_value")));
    }
}
