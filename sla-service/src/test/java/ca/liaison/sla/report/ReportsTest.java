package ca.liaison.sla.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the events of tickets and the figures of calls to the report of a month; each test has a
/// month of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayName("The report of a month")
class ReportsTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/v1/reports/service-levels/";

    @Inject KeepClocks clocks;
    @Inject FreezeMonths freeze;
    @Inject FreezeWorker worker;
    @Inject Sql sql;
    @Inject ObjectMapper mapper;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(TOKENS.of(organisation, role)).header("Accept-Language", "en");
    }

    private static RequestSpecification hub() {
        return as("hub", "hub-desk");
    }

    private static ValidatableResponse partner(String organisation, String path) {
        return as(organisation, "partner-desk").get(PATH + path).then();
    }

    private static void calls(String date, Object... numbers) {
        hub().contentType(ContentType.JSON)
                .body(
                        """
                        {"received": %s, "answered": %s, "answeredWithin60Seconds": %s, "abandoned": %s, "totalWaitSeconds": %s}
                        """
                                .formatted(numbers))
                .put("/v1/call-figures/" + date)
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static Story incident(String number, String partner, String priority, String at) {
        return Story.begun(number, "incident", partner, priority, Story.toronto(at));
    }

    private void takeOverKafka(Story... stories) throws Exception {
        List<String> numbers = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (Story story : stories) {
                for (IncidentEvent event : story.events()) {
                    producer.send(
                                    new ProducerRecord<>(
                                            Topics.INCIDENTS,
                                            event.number(),
                                            mapper.writeValueAsBytes(event)))
                            .get();
                }
                numbers.add(story.events().getLast().number());
                int known = story.events().size();
                await().atMost(SOON).until(() -> known(numbers.getLast()) == known);
            }
        }
    }

    private void send(IncidentEvent event) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.INCIDENTS,
                                    event.number(),
                                    mapper.writeValueAsBytes(event)))
                    .get();
        }
    }

    private long known(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select known from ticket_clocks where ticket = ?",
                                        row -> row.getLong(1),
                                        number)
                                .orElse(-1L));
    }

    private static String objective(String code, String member) {
        return "objectives.find { it.code == '%s' }.%s".formatted(code, member);
    }

    private static String count(String kind, String priority, String member) {
        return "tickets.find { it.kind == '%s' && it.priority == '%s' }.%s"
                .formatted(kind, priority, member);
    }

    @Test
    @Tag("SLA-31")
    @Tag("SLA-32")
    @Tag("SLA-33")
    @DisplayName("tells from what happened how often what was agreed was kept")
    void tellsHowOftenWhatWasAgreedWasKept() throws Exception {
        takeOverKafka(
                incident("INC0700001", "laurier", "P1", "2025-03-10T10:00")
                        .started("2025-03-10T10:10")
                        .resolved("2025-03-10T12:00"),
                incident("INC0700002", "laurier", "P1", "2025-03-11T10:00")
                        .started("2025-03-11T10:10")
                        .resolved("2025-03-11T15:00"),
                incident("INC0700003", "laurier", "P2", "2025-03-31T20:00")
                        .started("2025-03-31T20:10")
                        .resolved("2025-04-01T00:30"),
                incident("INC0700004", "laurier", "P2", "2025-03-12T09:00")
                        .byEmail()
                        .started("2025-03-12T10:00")
                        .resolved("2025-03-12T12:00"),
                incident("INC0700008", "laurier", "P2", "2025-03-12T09:00")
                        .started("2025-03-12T10:00")
                        .resolved("2025-03-12T12:00"),
                incident("INC0700005", "nord", "P2", "2025-03-13T09:00")
                        .byEmail()
                        .started("2025-03-13T14:00")
                        .resolved("2025-03-13T15:00"),
                Story.begun(
                                "REQ0700006",
                                "service_request",
                                "laurier",
                                "P2",
                                Story.toronto("2025-03-12T09:00"))
                        .started("2025-03-12T10:00")
                        .resolved("2025-03-12T15:00"));
        clocks.take(
                secret(
                        incident("INC0700007", "laurier", "P2", "2025-03-14T09:00")
                                .started("2025-03-14T09:10")
                                .resolved("2025-03-14T20:00")));
        calls("2025-03-03", 100, 90, 81, 4, 1800);
        calls("2025-03-04", 100, 90, 60, 4, 900);
        calls("2025-03-04", 100, 90, 81, 4, 900);
        calls("2025-02-28", 1000, 0, 0, 1000, 0);
        partner("laurier", "2025-03")
                .statusCode(200)
                .body("month", equalTo("2025-03"))
                .body("organisation", equalTo("laurier"))
                .body("service", nullValue())
                .body("complete", equalTo(true))
                .body("frozen", nullValue())
                .body("eventsMissing", equalTo(false))
                .body("notCounted", equalTo(0))
                .body("callDays.told", equalTo(2))
                .body("callDays.of", equalTo(31))
                .body(objective("incidents_in_target", "measured"), equalTo(3))
                .body(objective("incidents_in_target", "inTarget"), equalTo(2))
                .body(objective("incidents_in_target", "objectiveOnly"), equalTo(1))
                .body(
                        objective("incidents_in_target", "share.percent"),
                        equalTo("66.666666666666666666"))
                .body(objective("incidents_in_target", "met"), equalTo(false))
                .body(objective("incidents_in_target", "target"), equalTo("90"))
                .body(objective("incidents_in_target", "byPriority.measured"), contains(2, 1, 0, 0))
                .body(objective("incidents_in_target", "source.paragraph"), notNullValue())
                .body(objective("requests_in_target", "met"), equalTo(true))
                .body(objective("security_incidents_in_target", "measured"), equalTo(1))
                .body(objective("security_incidents_in_target", "met"), equalTo(false))
                .body(objective("email_incidents_within_2_hours", "measured"), equalTo(1))
                .body(objective("email_incidents_within_2_hours", "met"), equalTo(true))
                .body(objective("calls_answered_within_60_seconds", "measured"), equalTo(180))
                .body(objective("calls_answered_within_60_seconds", "inTarget"), equalTo(162))
                .body(objective("calls_answered_within_60_seconds", "met"), equalTo(true))
                .body(objective("calls_abandoned_of_received", "share.percent"), equalTo("4"))
                .body(objective("calls_abandoned_of_answered", "met"), nullValue())
                .body("means.find { it.code == 'time_to_answer' }.seconds", equalTo(15))
                .body("means.find { it.code == 'time_to_fulfil' }.seconds", equalTo(21600))
                .body(count("incident", "P2", "opened"), equalTo(3))
                .body(count("incident", "P2", "openAtEnd"), equalTo(1))
                .body(count("security_incident", "P2", "resolved"), equalTo(1))
                .body("availability.find { it.service == 'OLIS' }.outageMinutes", equalTo(420))
                .body(
                        "availability.find { it.service == 'FAI_GMF' }.agreement",
                        equalTo("laurier.FAI_GMF"))
                .body(
                        "availability.find { it.service == 'FAI_GMF' }.terms.id",
                        equalTo("laurier.FAI_GMF"))
                .body(
                        "availability.find { it.service == 'FAI_GMF' }.source.paragraph",
                        equalTo("5.1, tableau 4"))
                .body("agreements.id", hasItem("default.OLIS"));
        partner("nord", "2025-03")
                .body(objective("incidents_in_target", "measured"), equalTo(0))
                .body(objective("incidents_in_target", "met"), nullValue())
                .body(objective("email_incidents_within_2_hours", "met"), equalTo(false))
                .body(objective("email_incidents_within_8_hours", "met"), equalTo(true));
        hub().get(PATH + "2025-03")
                .then()
                .body("organisation", nullValue())
                .body(objective("incidents_in_target", "measured"), equalTo(3));
        hub().queryParam("organisation", "laurier")
                .queryParam("service", "DHDR")
                .get(PATH + "2025-03")
                .then()
                .body(objective("incidents_in_target", "measured"), equalTo(0))
                .body("availability.service", contains("DHDR"));
        partner("laurier", "2025-04")
                .body(objective("incidents_in_target", "measured"), equalTo(1))
                .body(objective("incidents_in_target", "met"), equalTo(true));
        theFileSaysTheSame();
    }

    private static void theFileSaysTheSame() throws IOException {
        Response answer =
                as("laurier", "partner-desk").header("Accept", "*/*").get(PATH + "2025-03/file");
        answer.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"service-levels-2025-03-laurier.xlsx\""))
                .contentType(ReportFile.MEDIA_TYPE);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            Sheet objectives = workbook.getFirstSheet();
            List<Row> rows =
                    objectives.read().stream()
                            .filter(row ->
                                    row.getCellText(0).equals("Incidents resolved in target"))
                            .toList();
            assertThat(rows).hasSize(5);
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("3");
            assertThat(rows.getFirst().getCellText(4)).isEqualTo("66.667");
            assertThat(rows.getFirst().getCellText(7)).isEqualTo("no");
        }
    }

    private List<IncidentEvent> secret(Story story) throws JsonProcessingException {
        List<IncidentEvent> secret = new ArrayList<>();
        for (IncidentEvent event : story.events()) {
            ObjectNode node = mapper.valueToTree(event);
            secret.add(
                    mapper.readValue(node.put("security", true).toString(), IncidentEvent.class));
        }
        return secret;
    }

    @Test
    @Tag("SLA-33")
    @DisplayName("that was closed stays as it was, whatever comes later, and can be counted again")
    void staysAsItWas() throws Exception {
        Story story = incident("INC0710001", "nord", "P1", "2025-05-12T10:00");
        clocks.take(story.events());
        Story gap =
                incident("INC0710002", "nord", "P1", "2025-05-13T10:00")
                        .started("2025-05-13T10:10")
                        .resolved("2025-05-13T11:00");
        clocks.take(List.of(gap.events().getFirst(), gap.events().getLast()));
        calls("2025-05-05", 100, 100, 95, 0, 1000);
        as("nord", "partner-desk")
                .get(PATH + "2025-05/verification")
                .then()
                .statusCode(409)
                .body("code", equalTo("month_not_closed"));
        assertThat(worker.close(YearMonth.of(2025, 5))).isFalse();
        assertThat(freeze.close(YearMonth.of(2025, 5))).containsExactly("INC0710002");
        partner("nord", "2025-05").body("frozen", nullValue()).body("eventsMissing", equalTo(true));
        clocks.take(List.of(gap.events().get(1)));
        assertThat(freeze.close(YearMonth.of(2025, 5))).isEmpty();
        assertThat(frozenByHowMany(6)).isEqualTo(1);
        String before = partner("nord", "2025-05").statusCode(200).extract().asString();
        JsonNode report = mapper.readTree(before);
        assertThat(report.at("/frozen/checksum").asText()).isEqualTo(checksum(report));
        assertThat(report.at("/eventsMissing").asBoolean()).isFalse();
        story.resolved("2025-05-12T11:00");
        clocks.take(List.of(story.events().getLast()));
        clocks.take(
                incident("INC0710003", "nord", "P1", "2025-05-14T10:00")
                        .resolved("2025-05-14T11:00")
                        .events());
        calls("2025-05-05", 200, 100, 95, 100, 1000);
        calls("2025-05-06", 200, 100, 95, 100, 1000);
        freeze.close(YearMonth.of(2025, 5));
        assertThat(freeze.freezeNext()).isFalse();
        assertThat(mapper.readTree(partner("nord", "2025-05").extract().asString()))
                .isEqualTo(report);
        for (String scope : List.of("", "?service=OLIS", "?organisation=nord&service=OLIS")) {
            hub().get(PATH + "2025-05/verification" + scope)
                    .then()
                    .statusCode(200)
                    .body("matches", equalTo(true));
        }
        partner("nord", "2025-05/verification")
                .body("matches", equalTo(true))
                .body("checksum", equalTo(report.at("/frozen/checksum").asText()))
                .body("organisation", equalTo("nord"));
        assertThatException()
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        sql.update(
                                                "update frozen_report set content = '{}' where month = '2025-05'")));
        assertThatException()
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        sql.update(
                                                "update closed_month set facts = 0 where month = '2025-05'")));
    }

    /// How many of so many copies kept the reports of the closed month.
    private long frozenByHowMany(int copies) throws Exception {
        List<Future<Boolean>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < copies; i++) {
                all.add(threads.submit(() -> freeze.freezeNext()));
            }
        }
        long frozen = 0;
        for (Future<Boolean> each : all) {
            frozen += each.get() ? 1 : 0;
        }
        return frozen;
    }

    /// As anybody can compute it who has the report.
    private static String checksum(JsonNode report) throws Exception {
        ObjectNode content = report.deepCopy();
        content.remove("frozen");
        String canonical = new JsonCanonicalizer(content.toString()).getEncodedString();
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Tag("SLA-33")
    @DisplayName("is closed only once what is being written is written")
    void waitsForWhatIsBeingWritten() throws Exception {
        Story story =
                incident("INC0720001", "lakeview", "P1", "2025-06-10T10:00")
                        .resolved("2025-06-10T11:00");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing =
                    threads.submit(() ->
                            QuarkusTransaction.requiringNew()
                                    .run(() -> {
                                        clocks.take(story.events());
                                        written.countDown();
                                        try {
                                            commit.await();
                                        } catch (InterruptedException interrupted) {
                                            throw new IllegalStateException(interrupted);
                                        }
                                    }));
            written.await();
            Future<?> closing = threads.submit(() -> freeze.close(YearMonth.of(2025, 6)));
            await().atMost(SOON).until(() -> waitingForTheLock() == 1);
            commit.countDown();
            writing.get();
            closing.get();
        }
        assertThat(freeze.freezeNext()).isTrue();
        partner("lakeview", "2025-06")
                .body("frozen.algorithm", equalTo("SHA-256"))
                .body(objective("incidents_in_target", "measured"), equalTo(1));
    }

    @Test
    @Tag("SLA-33")
    @DisplayName("is closed only once all was read that had been told of tickets")
    void waitsForWhatIsNotReadYet() throws Exception {
        YearMonth july = YearMonth.of(2025, 7);
        Story story = incident("INC0740001", "lakeview", "P1", "2025-07-10T10:00");
        takeOverKafka(story);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> holding = threads.submit(() -> hold("INC0740001", held, release));
            try {
                held.await();
                send(story.resolved("2025-07-10T11:00").events().getLast());
                assertThat(worker.close(july)).isFalse();
                partner("lakeview", "2025-07")
                        .statusCode(200)
                        .body("complete", equalTo(true))
                        .body("frozen", nullValue());
                partner("lakeview", "2025-07/verification")
                        .statusCode(409)
                        .body("code", equalTo("month_not_closed"));
            } finally {
                release.countDown();
            }
            holding.get();
        }
        await().atMost(SOON).until(() -> worker.close(july));
        assertThat(freeze.freezeNext()).isTrue();
        partner("lakeview", "2025-07")
                .body("frozen.algorithm", equalTo("SHA-256"))
                .body(objective("incidents_in_target", "measured"), equalTo(1));
    }

    /// Keeps the service from taking in what happens to a ticket.
    private void hold(String ticket, CountDownLatch held, CountDownLatch release) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    sql.query(
                            "select ticket from ticket_clocks where ticket = ? for update",
                            row -> row.getString(1),
                            ticket);
                    held.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                });
    }

    @Test
    @Tag("SLA-33")
    @DisplayName("that was kept is shown as it was, whatever members reports have today")
    void isShownAsItWasKept() throws Exception {
        freeze.close(YearMonth.of(2025, 10));
        assertThat(freeze.freezeNext()).isTrue();
        String content =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                sql.first(
                                                "select content from frozen_report where month = '2025-10' and organisation = 'nord' and service = '*'",
                                                row -> row.getString(1))
                                        .orElseThrow());
        ObjectNode other = (ObjectNode) mapper.readTree(content);
        other.put("month", "2025-11").put("formerly", 99.792).remove("notCounted");
        String canonical = new JsonCanonicalizer(other.toString()).getEncodedString();
        keep("2025-11", canonical);
        JsonNode shown =
                mapper.readTree(partner("nord", "2025-11").statusCode(200).extract().asString());
        assertThat(shown.at("/frozen/checksum").asText()).isEqualTo(checksum(shown));
        assertThat(shown.at("/formerly").asText()).isEqualTo("99.792");
        assertThat(shown.has("notCounted")).isFalse();
        as("nord", "partner-desk")
                .header("Accept", "*/*")
                .get(PATH + "2025-11/file")
                .then()
                .statusCode(200);
    }

    /// As another release kept the report of a month.
    private void keep(String month, String content) throws Exception {
        String checksum =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(content.getBytes(StandardCharsets.UTF_8)));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    sql.update(
                            "insert into closed_month (month, closed_at, facts, calls, outages, changes) values (?, now(), 0, 0, 0, 0)",
                            month);
                    sql.update(
                            "insert into frozen_report (month, organisation, service, content, checksum) values (?, 'nord', '*', ?, ?)",
                            month,
                            content,
                            checksum);
                });
    }

    private long waitingForTheLock() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select count(*) from pg_locks where mode = 'ShareLock' and not granted and relation = 'ticket_fact'::regclass",
                                        row -> row.getLong(1))
                                .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06, 2026-07-08T21:00:00Z",
        "2025-12, 2026-01-08T22:00:00Z",
        "2026-10, 2026-11-06T22:00:00Z"
    })
    @Tag("SLA-33")
    @DisplayName("is closed with the fifth business day of the hub behind it")
    void isClosedWithTheFifthBusinessDay(String month, String at) {
        assertThat(freeze.closing(YearMonth.parse(month))).hasToString(at);
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("of a month under way is counted until now")
    void ofAMonthUnderWay() {
        String month = YearMonth.from(clock.instant().atZone(Story.TORONTO)).toString();
        partner("nord", month).statusCode(200).body("complete", equalTo(false));
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("of a month under way tells of security incidents those alone who work on them")
    void tellsOfSecurityIncidentsThoseWhoWorkOnThem() {
        String month = YearMonth.from(clock.instant().atZone(Story.TORONTO)).toString();
        partner("nord", month)
                .body("tickets.kind", not(hasItem("security_incident")))
                .body("objectives.code", not(hasItem("security_incidents_in_target")));
        as("nord", "partner-security")
                .get(PATH + month)
                .then()
                .body("tickets.kind", hasItem("security_incident"))
                .body("objectives.code", hasItem("security_incidents_in_target"));
        partner("nord", "2025-01").body("tickets.kind", hasItem("security_incident"));
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("shows only what the caller may see")
    void showsOnlyWhatTheCallerMaySee() {
        as("nord", "partner-desk")
                .queryParam("organisation", "nord")
                .get(PATH + "2025-01")
                .then()
                .statusCode(200);
        for (String other : List.of("laurier", "hub", "nobody")) {
            as("nord", "partner-desk")
                    .queryParam("organisation", other)
                    .get(PATH + "2025-01")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }
        partner("nord", "2025-01?service=FAI_GMF").statusCode(404);
        partner("nord", "2025-01/file?organisation=laurier").statusCode(404);
        partner("nord", "2025-01/verification?organisation=laurier").statusCode(404);
        given().get(PATH + "2025-01").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "2999-01, '', 422, path:month, in_future",
        "2025-01, ?organisation=nobody, 422, ?organisation, unknown_organisation",
        "2025-01, ?service=NOWHERE, 422, ?service, unknown_service",
        "2025-01, ?service=, 422, ?service, blank"
    })
    @Tag("SLA-31")
    @DisplayName("is refused where there is none")
    void isRefused(String month, String query, int status, String pointer, String code) {
        for (String path : List.of("", "/file", "/verification")) {
            hub().get(PATH + month + path + query)
                    .then()
                    .statusCode(status)
                    .body("violations.pointer", contains(pointer))
                    .body("violations.code", contains(code));
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-13", "June", "2025-1", "1025-01", "+12025-01"})
    @Tag("SLA-31")
    @DisplayName("is of a month")
    void isOfAMonth(String month) {
        hub().get(PATH + month).then().statusCode(404);
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("says how many tickets could not be counted, and counts the others")
    void saysHowManyCouldNotBeCounted() {
        clocks.take(
                incident("INC0735001", "nord", "P1", "2024-08-12T10:00")
                        .resolved("2024-08-12T11:00")
                        .events());
        clocks.take(
                incident("INC0735002", "laurier", "P1", "2024-08-12T10:00")
                        .resolved("2024-08-12T11:00")
                        .events());
        clocks.take(
                incident("INC0735003", "laurier", "P1", "2016-09-12T10:00")
                        .resolved("2016-09-12T11:00")
                        .events());
        partner("laurier", "2016-09")
                .statusCode(200)
                .body("notCounted", equalTo(1))
                .body(objective("incidents_in_target", "measured"), equalTo(0));
        partner("nord", "2016-09").body("notCounted", equalTo(0));
        parties("INC0735002", "\"nobody\"");
        partner("nord", "2024-08")
                .statusCode(200)
                .body("notCounted", equalTo(1))
                .body(objective("incidents_in_target", "measured"), equalTo(1));
        parties("INC0735002", "[]");
        partner("laurier", "2024-08")
                .body("notCounted", equalTo(0))
                .body(objective("incidents_in_target", "measured"), equalTo(1));
    }

    /// As another release may have told who takes part in a ticket.
    private void parties(String ticket, String json) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update(
                                "update ticket_fact set content = jsonb_set(content, '{parties}', ?::jsonb) where ticket = ?",
                                json,
                                ticket));
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("counts no event behind one that is missing, and says so")
    void saysThatAnEventIsMissing() {
        Story story =
                incident("INC0730001", "nord", "P1", "2025-08-12T10:00")
                        .happens(
                                Story.toronto("2025-08-12T10:30"),
                                IncidentEventType.STARTED,
                                "hub",
                                "in_progress")
                        .resolved("2025-08-12T11:00");
        clocks.take(List.of(story.events().get(0), story.events().get(2)));
        partner("nord", "2025-08")
                .body("eventsMissing", equalTo(true))
                .body(count("incident", "P1", "openAtEnd"), equalTo(1));
        clocks.take(List.of(story.events().get(1)));
        partner("nord", "2025-08")
                .body("eventsMissing", equalTo(false))
                .body(count("incident", "P1", "resolved"), equalTo(1));
    }
}
