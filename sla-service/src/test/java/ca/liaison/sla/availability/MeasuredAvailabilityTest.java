package ca.liaison.sla.availability;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the events of incidents to what a desk reads; each test has a month of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-30")
@DisplayName("The availability that is asked for")
class MeasuredAvailabilityTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");

    @Inject KeepClocks clocks;
    @Inject ObjectMapper mapper;
    @Inject Sql sql;
    @Inject Directory directory;

    private static ValidatableResponse ask(
            String organisation, String role, String service, String month) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .queryParam("service", service)
                .queryParam("month", month)
                .get("/v1/availability")
                .then();
    }

    private static ValidatableResponse ask(String service, String month) {
        return ask("nord", "partner-desk", service, month);
    }

    @Test
    @DisplayName("is counted from the incidents of the service, by the formula of the agreement")
    void isCountedFromIncidents() {
        clocks.take(
                Story.outage("INC0900001", "OLIS", "P1", "2026-06-10T10:00", "2026-06-10T10:20")
                        .reprioritised("2026-06-10T11:30", "P2")
                        .resolved("2026-06-10T12:00")
                        .events());
        clocks.take(
                Story.outage("INC0900002", "OLIS", "P2", "2026-06-12T10:00", "2026-06-12T10:20")
                        .resolved("2026-06-12T12:00")
                        .events());
        clocks.take(
                Story.outage("INC0900003", "DHDR", "P1", "2026-06-12T10:00", "2026-06-12T10:20")
                        .resolved("2026-06-12T12:00")
                        .events());
        ask("OLIS", "2026-06")
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("eventsMissing", equalTo(false))
                .body("from", equalTo("2026-06-01T04:00:00Z"))
                .body("until", equalTo("2026-07-01T04:00:00Z"))
                .body("agreement", equalTo("default.OLIS"))
                .body("calendar", equalTo("around_the_clock"))
                .body("terms.formula", equalTo("guide"))
                .body("terms.source.paragraph", equalTo("5.1, tableau 4"))
                .body("agreedTime", equalTo("PT720H"))
                .body("agreedMinutes", equalTo(43_200f))
                .body("outageTime", equalTo("PT1H30M"))
                .body("percent", equalTo("99.791666666666666666"))
                .body("percentRounded", equalTo(99.792f))
                .body("met", nullValue())
                .body("outages.number", contains("INC0900001"))
                .body("outages[0].from", equalTo("2026-06-10T14:00:00Z"))
                .body("outages[0].until", equalTo("2026-06-10T16:00:00Z"))
                .body("outages[0].countedMinutes", equalTo(90f))
                .body("outages[0].excluded.reason", contains("lower_priority"))
                .body("outages[0].excluded[0].from", equalTo("2026-06-10T15:30:00Z"));
    }

    @Test
    @DisplayName("of ONE Mail is that of the whole chain, with a target")
    void ofTheWholeChain() {
        clocks.take(
                Story.outage("INC0900011", "ONE_MAIL", "P2", "2026-05-09T01:00", "2026-05-09T02:00")
                        .resolved("2026-05-09T09:00")
                        .events());
        ask("ONE_MAIL", "2026-05")
                .statusCode(200)
                .body("terms.formula", equalTo("whole_chain"))
                .body("terms.target", equalTo("99"))
                .body("calendar", nullValue())
                .body("outageTime", equalTo("PT8H"))
                .body("percentRounded", equalTo(98.925f))
                .body("met", equalTo(false));
        ask("ONE_MAIL", "2026-04")
                .body("percent", equalTo("100"))
                .body("met", equalTo(true))
                .body("outages", empty());
    }

    @Test
    @DisplayName("is that of the services too that the service rests on, each minute once")
    void isComposed() {
        clocks.take(
                Story.outage("INC0900021", "DHDR", "P1", "2026-04-30T22:00", "2026-04-30T23:00")
                        .resolved("2026-05-01T02:00")
                        .events());
        clocks.take(
                Story.outage("INC0900022", "DPV", "P1", "2026-04-30T23:00", "2026-04-30T23:10")
                        .resolved("2026-05-01T03:00")
                        .events());
        ask("DPV", "2026-05")
                .body("components", contains("DPV", "DHDR"))
                .body("outageTime", equalTo("PT3H"))
                .body("outages.service", contains("DHDR", "DPV"))
                .body("outages[1].excluded.reason", contains("overlaps"));
        ask("DPV", "2026-04").body("outageTime", equalTo("PT2H"));
        ask("DHDR", "2026-05").body("outageTime", equalTo("PT2H"));
    }

    @Test
    @DisplayName("names tickets to those alone who may read them")
    void namesTicketsToTheirReaders() throws JsonProcessingException {
        List<IncidentEvent> secret = new ArrayList<>();
        for (IncidentEvent event :
                Story.outage("INC0900032", "DI_CS", "P1", "2026-02-11T10:00", "2026-02-11T10:00")
                        .resolved("2026-02-11T11:00")
                        .events()) {
            ObjectNode node = mapper.valueToTree(event);
            secret.add(
                    mapper.readValue(node.put("security", true).toString(), IncidentEvent.class));
        }
        clocks.take(secret);
        clocks.take(
                Story.outage("INC0900031", "DI_CS", "P1", "2026-02-10T10:00", "2026-02-10T10:00")
                        .resolved("2026-02-10T11:00")
                        .events());
        ask("DI_CS", "2026-02").body("outages.number", contains("INC0900031", null));
        ask("hub", "hub-desk", "DI_CS", "2026-02")
                .body("outages.number", contains("INC0900031", null));
        ask("hub", "hub-security", "DI_CS", "2026-02")
                .body("outages.number", contains(null, "INC0900032"));
        ask("laurier", "partner-desk", "DI_CS", "2026-02")
                .statusCode(200)
                .body("outages.number", contains(nullValue(), nullValue()))
                .body("outageTime", equalTo("PT2H"));
    }

    @Test
    @DisplayName("goes by the support hours of the caller's own agreement, and is for its parties")
    void goesByTheOwnAgreement() {
        clocks.take(
                Story.outage("INC0900041", "FAI_GMF", "P1", "2026-02-10T16:00", "2026-02-10T16:00")
                        .resolved("2026-02-10T18:00")
                        .events());
        ask("laurier", "partner-desk", "FAI_GMF", "2026-02")
                .body("agreement", equalTo("laurier.FAI_GMF"))
                .body("calendar", equalTo("fai_hours"))
                .body("agreedTime", equalTo("PT170H"))
                .body("outageTime", equalTo("PT30M"))
                .body("outages[0].excluded.reason", contains("out_of_hours"));
        ask("hub", "auditor", "FAI_GMF", "2026-02").body("outageTime", equalTo("PT2H"));
        ask("FAI_GMF", "2026-02").statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    @Tag("SLA-31")
    @DisplayName("is measured while the agreement was in force, and says when it was")
    void isMeasuredWhileTheAgreementWasInForce() {
        agreed(1, "2024-05-06T00:00", "2024-05-11T00:00");
        agreed(2, "2024-05-27T00:00", "2024-05-28T00:00");
        agreed(3, "2024-05-28T00:00", "2024-05-29T00:00");
        clocks.take(
                Story.outage("INC0900061", "FAI_GMF", "P1", "2024-05-07T10:00", "2024-05-07T10:00")
                        .resolved("2024-05-27T09:00")
                        .events());
        ask("FAI_GMF", "2024-05")
                .statusCode(200)
                .body("agreement", equalTo("nord.FAI_GMF"))
                .body("agreementVersion", equalTo(3))
                .body("from", equalTo("2024-05-01T04:00:00Z"))
                .body("until", equalTo("2024-06-01T04:00:00Z"))
                .body("inForce.from", contains("2024-05-06T04:00:00Z", "2024-05-27T04:00:00Z"))
                .body("inForce.until", contains("2024-05-11T04:00:00Z", "2024-05-29T04:00:00Z"))
                .body("agreedTime", equalTo("PT59H30M"))
                .body("outageTime", equalTo("PT33H"))
                .body("outages.from", contains("2024-05-07T14:00:00Z", "2024-05-27T04:00:00Z"))
                .body("outages.until", contains("2024-05-11T04:00:00Z", "2024-05-27T13:00:00Z"));
        ask("FAI_GMF", "2024-06").statusCode(404);
        given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/reports/service-levels/2024-05?service=FAI_GMF")
                .then()
                .statusCode(200)
                .body("agreements.id", contains("nord.FAI_GMF"))
                .body("availability[0].inForce", hasSize(2))
                .body("availability[0].agreedMinutes", equalTo(3570))
                .body("availability[0].outageMinutes", equalTo(1980));
        ask("OLIS", "2024-05").body("inForce.from", contains("2024-05-01T04:00:00Z"));
    }

    /// Something agreed with nord that ended years ago.
    private void agreed(int version, String from, String until) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    sql.update(
                            """
                            insert into directory_record (type, id, version, valid_from, valid_until, content)
                            select type, 'nord.FAI_GMF', ?, ?, ?,
                                content || '{"organisation": "nord", "appliesTo": ["nord"]}'
                            from directory_record where id = 'laurier.FAI_GMF' and version = 1\
                            """,
                            version,
                            Story.toronto(from),
                            Story.toronto(until));
                    sql.update("update directory_state set revision = revision + 1");
                });
        directory.revalidate();
    }

    @Test
    @DisplayName("says that an event is missing, and counts what is known before it")
    void saysThatAnEventIsMissing() {
        List<IncidentEvent> events =
                Story.outage("INC0900051", "ACCDR", "P1", "2026-01-10T10:00", "2026-01-10T10:00")
                        .started("2026-01-10T10:10")
                        .resolved("2026-01-10T11:00")
                        .events();
        clocks.take(List.of(events.get(0), events.get(2)));
        ask("ACCDR", "2026-01")
                .body("eventsMissing", equalTo(true))
                .body("outages[0].until", equalTo("2026-02-01T05:00:00Z"));
        clocks.take(List.of(events.get(1)));
        ask("ACCDR", "2026-01")
                .body("eventsMissing", equalTo(false))
                .body("outageTime", equalTo("PT1H"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOWHERE, 2026-06, 422, ?service, unknown_service",
        "OLIS, 2016-08, 422, ?service, unknown_service",
        "OLIS, 2026-13, 400, ?month, wrong_type",
        "OLIS, June, 400, ?month, wrong_type",
        "OLIS, 2999-01, 422, ?month, in_future",
        "'', 2026-06, 422, ?service, blank"
    })
    @DisplayName("is refused where there is none")
    void isRefused(String service, String month, int status, String pointer, String code) {
        ask(service, month)
                .statusCode(status)
                .body("violations.pointer", contains(pointer))
                .body("violations.code", contains(code));
    }

    @Test
    @DisplayName("is asked for by service and month, and stands with its terms in the agreement")
    void isAskedForByServiceAndMonth() {
        given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/availability")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("?service", "?month"));
        given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/agreements/default.ONE_MAIL")
                .then()
                .body("availability.formula", equalTo("whole_chain"))
                .body("availability.target", equalTo("99"));
        given().get("/v1/availability?service=OLIS&month=2026-06").then().statusCode(401);
    }
}
