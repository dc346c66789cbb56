package ca.liaison.sla.maintenance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.Topics;
import ca.liaison.events.change.ChangeEvent;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.report.FreezeMonths;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the events of changes to the availability that a desk reads; each test has a month of its
/// own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-30")
@Tag("CHG-22")
@DisplayName("Planned maintenance")
class PlannedMaintenanceTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject KeepClocks clocks;
    @Inject ChangeFacts facts;
    @Inject FreezeMonths freeze;
    @Inject Sql sql;
    @Inject ObjectMapper mapper;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static ValidatableResponse ask(String organisation, String role, String month) {
        return ask("ONE_MAIL", organisation, role, month);
    }

    private static ValidatableResponse ask(
            String service, String organisation, String role, String month) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .get("/v1/availability?service=%s&month=%s".formatted(service, month))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse report(String path) {
        return given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/reports/service-levels/" + path)
                .then()
                .statusCode(200);
    }

    private void note(ChangeEvent fact) {
        QuarkusTransaction.requiringNew().run(() -> facts.note(fact));
    }

    private void outage(String number, String from, String until) {
        clocks.take(Story.outage(number, "ONE_MAIL", "P1", from, from).resolved(until).events());
    }

    private void overKafka(byte[]... messages) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (byte[] message : messages) {
                producer.send(new ProducerRecord<>(Topics.CHANGES, "CHG0905001", message)).get();
            }
        }
    }

    private long known(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select count(*) from change_fact where number = ?",
                                        row -> row.getLong(1),
                                        number)
                                .orElseThrow());
    }

    @Test
    @DisplayName("does not count as an outage; its number is told to those who take part")
    void isExcluded() throws Exception {
        List<ChangeEvent> events =
                ChangeStory.of("CHG0905001", "ONE_MAIL", "nord")
                        .lasting("2022-06-12T00:00", "2022-06-12T06:00")
                        .out("2022-06-12T01:00", "2022-06-12T03:00")
                        .filed("2022-06-09T10:00")
                        .approvedByPartner("2022-06-09T12:00")
                        .scheduled("2022-06-10T10:00")
                        .events();
        byte[] last = mapper.writeValueAsBytes(events.getLast());
        overKafka(last, "{}".getBytes(StandardCharsets.UTF_8), last);
        overKafka(mapper.writeValueAsBytes(events.getFirst()));
        await().atMost(SOON).until(() -> known("CHG0905001") == 2);
        outage("INC0905001", "2022-06-12T00:30", "2022-06-12T04:00");
        ask("nord", "partner-desk", "2022-06")
                .body("outageTime", equalTo("PT1H30M"))
                .body("outages[0].excluded.reason", contains("planned_maintenance"))
                .body("outages[0].excluded[0].from", equalTo("2022-06-12T05:00:00Z"))
                .body("outages[0].excluded[0].until", equalTo("2022-06-12T07:00:00Z"))
                .body("outages[0].excluded.change", contains("CHG0905001"))
                .body("outages[0].maintenance.change", contains("CHG0905001"))
                .body("outages[0].maintenance.planned", contains(true))
                .body("outages[0].maintenance.basis", contains("within_window"))
                .body("outages[0].maintenance.toldAt", contains("2022-06-09T14:00:00Z"));
        ask("hub", "auditor", "2022-06").body("outages[0].excluded.change", contains("CHG0905001"));
        for (List<String> other :
                List.of(List.of("lakeview", "partner-desk"), List.of("nord", "partner-security"))) {
            ask(other.getFirst(), other.getLast(), "2022-06")
                    .body("outageTime", equalTo("PT1H30M"))
                    .body("outages[0].excluded.reason", contains("planned_maintenance"))
                    .body("outages[0].excluded[0].change", nullValue())
                    .body("outages[0].maintenance", empty());
        }
    }

    @Test
    @DisplayName("counts where it was neither told in time nor agreed, and the answer says so")
    void countsWhereItWasNotTold() {
        ChangeStory change =
                ChangeStory.of("CHG0905002", "ONE_MAIL", "nord")
                        .lasting("2022-07-14T20:00", "2022-07-14T23:00")
                        .out("2022-07-14T20:00", "2022-07-14T22:00")
                        .filed("2022-07-11T10:00")
                        .scheduled("2022-07-13T12:00");
        change.events().forEach(this::note);
        outage("INC0905002", "2022-07-14T20:00", "2022-07-14T22:00");
        ask("nord", "partner-desk", "2022-07")
                .body("outageTime", equalTo("PT2H"))
                .body("outages[0].excluded", empty())
                .body("outages[0].maintenance.change", contains("CHG0905002"))
                .body("outages[0].maintenance.planned", contains(false))
                .body("outages[0].maintenance.basis", contains("short_notice"));
        ask("lakeview", "partner-desk", "2022-07").body("outages[0].maintenance", empty());
        note(change.approvedByPartner("2022-07-13T13:00").latest());
        ask("nord", "partner-desk", "2022-07")
                .body("outageTime", equalTo("PT0S"))
                .body("outages[0].maintenance.basis", contains("agreed"));
        note(change.withdrawn("2022-07-14T19:00").latest());
        ask("nord", "partner-desk", "2022-07")
                .body("outageTime", equalTo("PT2H"))
                .body("outages[0].maintenance", empty());
        assertThatException()
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        sql.update(
                                                "delete from change_fact where number = 'CHG0905002'")));
    }

    @Test
    @DisplayName("of a service that another one rests on is that one's too")
    void isThatOfServicesThatRestOnIt() {
        ChangeStory.of("CHG0905004", "DHDR", "nord")
                .lasting("2022-09-14T20:00", "2022-09-14T23:00")
                .out("2022-09-14T20:00", "2022-09-14T22:00")
                .filed("2022-09-06T10:00")
                .scheduled("2022-09-07T12:00")
                .events()
                .forEach(this::note);
        ChangeStory.of("CHG0905005", "DPV", "nord")
                .lasting("2022-09-14T22:00", "2022-09-14T23:00")
                .out("2022-09-14T22:00", "2022-09-14T22:30")
                .filed("2022-09-06T10:00")
                .scheduled("2022-09-07T12:00")
                .events()
                .forEach(this::note);
        clocks.take(
                Story.outage("INC0905004", "DPV", "P1", "2022-09-14T20:00", "2022-09-14T20:00")
                        .resolved("2022-09-14T23:00")
                        .events());
        ask("DPV", "nord", "partner-desk", "2022-09")
                .body("outageTime", equalTo("PT30M"))
                .body("outages[0].excluded.change", contains("CHG0905004", "CHG0905005"))
                .body("outages[0].maintenance.basis", contains("notice_given", "notice_given"));
        ask("DPV", "laurier", "partner-desk", "2022-09")
                .body("outageTime", equalTo("PT30M"))
                .body("outages[0].excluded.until", contains("2022-09-15T02:30:00Z"))
                .body("outages[0].excluded[0].change", nullValue());
        ask("DHDR", "nord", "partner-desk", "2022-09").body("outages", empty());
    }

    @Test
    @Tag("SLA-33")
    @DisplayName("of a closed month stays as it was known when the month was closed")
    void staysAsItWasKnown() {
        ChangeStory change =
                ChangeStory.of("CHG0905003", "ONE_MAIL", "nord")
                        .lasting("2022-08-07T00:00", "2022-08-07T06:00")
                        .out("2022-08-07T01:00", "2022-08-07T03:00")
                        .filed("2022-08-04T10:00")
                        .scheduled("2022-08-05T10:00");
        change.events().forEach(this::note);
        outage("INC0905003", "2022-08-07T01:00", "2022-08-07T04:00");
        freeze.close(YearMonth.of(2022, 8));
        assertThat(freeze.freezeNext()).isTrue();
        String minutes = "availability.find { it.service == 'ONE_MAIL' }.";
        report("2022-08")
                .body(minutes + "outageMinutes", equalTo(60))
                .body(minutes + "excludedMinutes.reason", contains("planned_maintenance"))
                .body(minutes + "excludedMinutes.minutes", contains(120));
        note(change.withdrawn("2022-08-06T10:00").latest());
        ask("nord", "partner-desk", "2022-08").body("outageTime", equalTo("PT3H"));
        report("2022-08").body(minutes + "outageMinutes", equalTo(60));
        report("2022-08/verification").body("matches", equalTo(true));
    }
}
