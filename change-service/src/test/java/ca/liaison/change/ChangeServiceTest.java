package ca.liaison.change;

import static ca.liaison.change.ChangeRequests.CHANGES;
import static ca.liaison.change.ChangeRequests.as;
import static ca.liaison.change.ChangeRequests.chair;
import static ca.liaison.change.ChangeRequests.file;
import static ca.liaison.change.ChangeRequests.filed;
import static ca.liaison.change.ChangeRequests.freshNumber;
import static ca.liaison.change.ChangeRequests.lead;
import static ca.liaison.change.ChangeRequests.local;
import static ca.liaison.change.ChangeRequests.move;
import static ca.liaison.change.ChangeRequests.ofHub;
import static ca.liaison.change.ChangeRequests.ofPartner;
import static ca.liaison.change.ChangeRequests.partner;
import static ca.liaison.change.ChangeRequests.plan;
import static ca.liaison.change.ChangeRequests.read;
import static ca.liaison.change.ChangeRequests.rfc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.change.timing.AgreedTerms;
import ca.liaison.change.timing.BoardCalendar;
import ca.liaison.events.Topics;
import ca.liaison.kit.businesstime.BusinessTime;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.test.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Requests for change from their filing to their end, on the real database and Kafka. Business
/// time moves forward from test to test.
@QuarkusTest
@WithTestResource(RealParts.class)
class ChangeServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject DirectoryFixture directory;
    @Inject BusinessTime time;
    @Inject Clock clock;
    @Inject ObjectMapper mapper;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    /// Moves business time to the next such weekday and time in Toronto.
    private Instant waitFor(DayOfWeek weekday, LocalTime at) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AgreedTerms.TORONTO);
        Instant then =
                today.with(TemporalAdjusters.next(weekday))
                        .atTime(at)
                        .atZone(AgreedTerms.TORONTO)
                        .toInstant();
        time.advanceTo(then);
        return then;
    }

    /// Business days without a holiday ahead, so that figures are those of the rules alone.
    private Instant monday() {
        Instant monday = waitFor(DayOfWeek.MONDAY, LocalTime.of(9, 0));
        LocalDate day = LocalDate.ofInstant(monday, AgreedTerms.TORONTO);
        BusinessCalendar hours = BusinessCalendar.of(AgreedTerms.HUB_HOURS);
        boolean plain =
                Stream.iterate(day, each -> each.plusDays(1))
                        .limit(28)
                        .filter(each -> each.getDayOfWeek().getValue() < 6)
                        .allMatch(hours::isBusinessDay);
        return plain ? monday : monday();
    }

    private Instant inAMonth() {
        return clock.instant().plus(Duration.ofDays(30));
    }

    @Test
    @Tag("CHG-01")
    @DisplayName("what is missing or wrong is told all at once, and nothing is written")
    void allFaultsAtOnce() {
        Map<String, Object> rfc = ofPartner(inAMonth());
        rfc.remove("reason");
        rfc.remove("documents");
        rfc.put("affectedAreas", List.of());
        rfc.put("userImpact", Map.of("expected", true));
        rfc.put("outage", Map.of("required", true, "start", local(inAMonth())));
        rfc.put("requestedEnd", local(inAMonth().minusSeconds(3600)));
        rfc.put("internalApproval", Map.of("obtained", false, "by", "Change manager"));

        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/reason",
                                "/documents",
                                "/affectedAreas",
                                "/userImpact/description",
                                "/outage/end",
                                "/requestedEnd",
                                "/internalApproval/obtained"));
        partner("nord")
                .get(CHANGES + "?partnerTicketNumber=" + rfc.get("partnerTicketNumber"))
                .then()
                .body("items", empty());
    }

    @Test
    @Tag("CHG-01")
    void whatNobodyKnowsIsRefused() {
        Map<String, Object> rfc = ofPartner(inAMonth());
        rfc.put("configurationItem", "DPV-PORTAL");
        rfc.put("type", "standard");
        rfc.put("template", "made_up");

        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown_configuration_item"));
        rfc.put("configurationItem", "OLIS-REPOSITORY");
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/template"))
                .body("violations[0].allowed", contains("certificate_renewal"));
        rfc.put("service", "DPV");
        rfc.put("configurationItem", "DPV-PORTAL");
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.code", contains("no_agreement"));
    }

    @Test
    @Tag("CHG-03")
    @Tag("XRF-02")
    void aPartnersNumberIsOfOneChangeForEver() {
        Map<String, Object> rfc = ofPartner(inAMonth());
        String number = filed(partner("nord"), rfc);

        file(partner("nord"), rfc)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number))
                .body("partnerTicketNumber", equalTo(rfc.get("partnerTicketNumber")));
        Map<String, Object> other = new HashMap<>(rfc);
        other.put("summary", "Something else");
        file(partner("nord"), other)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(number));
        file(partner("laurier"), rfc).then().statusCode(201).body("number", not(equalTo(number)));
    }

    @Test
    @Tag("CHG-03")
    void aPartnerGivesItsNumberAndItsOwnApproval() {
        Map<String, Object> rfc = rfc(inAMonth());

        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/partnerTicketNumber", "/internalApproval"));
    }

    @Test
    @Tag("CHG-04")
    @Tag("XRF-06")
    @DisplayName("another organisation's change looks like none")
    void othersSeeNothing() {
        String number = filed(partner("nord"), ofPartner(inAMonth()));
        Response other = read(partner("laurier"), number);
        Response none = read(partner("laurier"), "CHG9999999");

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(withoutIds(other)).isEqualTo(withoutIds(none));
        move(partner("laurier"), number, "withdraw", Map.of("reason", "none of ours"))
                .then()
                .statusCode(404);
        partner("laurier").get(CHANGES + "?number=" + number).then().body("items", empty());
        partner("laurier").get("/v1/cross-references?number=" + number).then().body("", empty());
        as("nord", "partner-security").get(CHANGES + "/" + number).then().statusCode(403);
        read(as("nord", "partner-desk"), number)
                .then()
                .statusCode(200)
                .body("allowedActions", contains("correct_partner_number", "update", "redact"));
    }

    private static Map<String, Object> withoutIds(Response response) {
        Map<String, Object> body = new HashMap<>(response.jsonPath().getMap(""));
        body.keySet().removeAll(Set.of("instance", "requestId", "traceId"));
        return body;
    }

    @Test
    @Tag("CHG-02")
    @Tag("CHG-04")
    @Tag("CHG-10")
    @Tag("CHG-11")
    @Tag("CHG-20")
    @Tag("CHG-32")
    @DisplayName(
            "a partner's normal change, from Thursday's cut-off to Sunday's window (Guide 4.12.1.1)")
    void normalChangeOfAPartner() {
        Instant monday = monday();
        Instant thursday = waitFor(DayOfWeek.THURSDAY, LocalTime.of(11, 59, 50));
        assertThat(Duration.between(monday, thursday)).isLessThan(Duration.ofDays(4));
        LocalDate wednesday = LocalDate.ofInstant(thursday, AgreedTerms.TORONTO).plusDays(6);
        Instant sunday = wednesday.plusDays(4).atStartOfDay(AgreedTerms.TORONTO).toInstant();
        Map<String, Object> rfc = ofPartner(sunday);
        Map<String, Object> own = Map.of("partnerTicketNumber", rfc.get("partnerTicketNumber"));
        String number =
                file(partner("nord"), rfc)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("filed"))
                        .body("procedure.paragraph", equalTo("Guide 4.12.1.1"))
                        .body("procedure.board", equalTo("cab"))
                        .body(
                                "timing.meeting.from",
                                equalTo(at(wednesday, LocalTime.of(10, 0)).toString()))
                        .body("timing.decidingRule", equalTo("lead_time"))
                        .body("timing.findings", empty())
                        .body("allowedActions", hasItems("withdraw", "reschedule", "update"))
                        .extract()
                        .path("number");
        assertThat(number).startsWith("CHG");

        move(partner("nord"), number, "review", own).then().statusCode(403);
        move(lead(), number, "review", Map.of())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/plan"));
        move(lead(), number, "review", Map.of("plan", plan()))
                .then()
                .statusCode(200)
                .body("state", equalTo("in_assessment"))
                .body("plan", hasSize(1));
        move(lead(), number, "request-approval", Map.of())
                .then()
                .body("state", equalTo("awaiting_partner_approval"));
        move(lead(), number, "give-approval", Map.of()).then().statusCode(403);
        move(partner("nord"), number, "give-approval", own)
                .then()
                .statusCode(200)
                .body("allowedActions", hasItems("withdraw"));
        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal_move"));
        move(lead(), number, "review-impact", Map.of("impacts", "None that users notice"))
                .then()
                .body("state", equalTo("awaiting_decision"));
        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(409)
                .body("code", equalTo("meeting_to_come"))
                .body("source", equalTo("Guide 4.3"));

        time.advanceTo(at(wednesday, LocalTime.of(10, 30)));
        move(lead(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(403);
        move(chair(), number, "decide", Map.of("decision", "rejected", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"))
                .body("decided.decision", equalTo("approved"));
        move(lead(), number, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("start_too_early"))
                .body("earliestStart", equalTo(sunday.toString()));

        time.advanceTo(sunday);
        move(lead(), number, "start", Map.of()).then().body("state", equalTo("implementing"));
        move(
                        lead(),
                        number,
                        "report-outcome",
                        Map.of(
                                "outcome", "successful",
                                "description", "The new certificate is in use",
                                "endedAt", local(clock.instant())))
                .then()
                .statusCode(200)
                .body("state", equalTo("implemented"));
        move(lead(), number, "resolve", Map.of())
                .then()
                .body("state", equalTo("resolved"))
                .body("nextStep", nullValue());

        partner("nord")
                .get(CHANGES + "/" + number + "/notifications")
                .then()
                .body(
                        "items.notice",
                        contains(
                                "review",
                                "request_approval",
                                "review_impact",
                                "decide",
                                "start",
                                "report_outcome",
                                "resolve"));
        partner("nord")
                .get(CHANGES + "/" + number + "/history")
                .then()
                .body("items", hasSize(9))
                .body("items[5].action", equalTo("decide"))
                .body("items[5].changes.decision", equalTo("approved"));
        assertThat(eventsOf(number, 9))
                .extracting(event -> event.path("sequence").asLong())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(AgreedTerms.TORONTO).toInstant();
    }

    @Test
    @Tag("CHG-10")
    @DisplayName("a moment after noon on Thursday it is for the week after")
    void aMomentLate() {
        monday();
        waitFor(DayOfWeek.THURSDAY, LocalTime.of(12, 0, 1));
        LocalDate thursday = LocalDate.ofInstant(clock.instant(), AgreedTerms.TORONTO);

        file(partner("nord"), ofPartner(at(thursday.plusDays(10), LocalTime.MIDNIGHT)))
                .then()
                .statusCode(201)
                .body(
                        "timing.meeting.from",
                        equalTo(at(thursday.plusDays(13), LocalTime.of(10, 0)).toString()))
                .body("timing.findings", contains("late_for_cab"));
    }

    @Test
    @Tag("CHG-11")
    @Tag("CHG-20")
    @DisplayName("what is to start before a rule allows it is not approved, and told why")
    void tooEarly() {
        Instant monday = monday();
        Map<String, Object> rfc = ofHub(monday.plus(Duration.ofDays(10)));
        rfc.put("impact", "extensive");
        String number = filed(lead(), rfc);
        move(lead(), number, "inform", Map.of("details", "A certificate is renewed"));
        Instant meeting = boardMeeting(monday);
        time.advanceTo(meeting);

        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(409)
                .body("code", equalTo("start_too_early"))
                .body("rules", contains("lead_time"))
                .body(
                        "earliestStart",
                        equalTo(
                                at(
                                                LocalDate.ofInstant(monday, AgreedTerms.TORONTO)
                                                        .plusDays(14),
                                                LocalTime.MIDNIGHT)
                                        .toString()));
        Instant later = monday.plus(Duration.ofDays(20));
        move(
                        lead(),
                        number,
                        "reschedule",
                        Map.of(
                                "requestedStart", local(later),
                                "requestedEnd", local(later.plusSeconds(3600)),
                                "outage", Map.of("required", false),
                                "reason", "The lead time"))
                .then()
                .statusCode(200);
        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
    }

    private static Instant boardMeeting(Instant submitted) {
        return new BoardCalendar(AgreedTerms.TERMS, BusinessCalendar.of(AgreedTerms.HUB_HOURS))
                .forSubmission(submitted)
                .from();
    }

    @Test
    @Tag("CHG-20")
    void aRejectionTellsItsReasonAndNobodyDecidesAboutHisOwn() {
        Instant monday = monday();
        String number =
                file(
                                as("hub", "service-lead", "cab-chair"),
                                ofHub(monday.plus(Duration.ofDays(20))))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number");
        move(lead(), number, "inform", Map.of("details", "A certificate is renewed"));
        time.advanceTo(boardMeeting(monday));
        Map<String, Object> rejected =
                Map.of(
                        "decision", "rejected",
                        "decidedBy", List.of("CAB"),
                        "reason", "There is no way back");

        move(as("hub", "service-lead", "cab-chair"), number, "decide", rejected)
                .then()
                .statusCode(403)
                .body("code", equalTo("own_change"));
        move(chair(), number, "decide", rejected)
                .then()
                .statusCode(200)
                .body("state", equalTo("rejected"));
        read(partner("nord"), number)
                .then()
                .body("decided.reason", equalTo("There is no way back"));
        move(lead(), number, "resubmit", Map.of("reason", "It has one now"))
                .then()
                .statusCode(200)
                .body("state", equalTo("awaiting_decision"))
                .body("timing.meeting.from", not(equalTo(boardMeeting(monday).toString())));
    }

    @Test
    @Tag("CHG-02")
    @Tag("XRF-08")
    @DisplayName("a partner that is informed reads, and speaks once it gave its own number")
    void informedPartner() {
        String number = filed(lead(), ofHub(inAMonth()));
        read(partner("nord"), number)
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", nullValue())
                .body("allowedActions", contains("acknowledge"));
        read(partner("laurier"), number).then().statusCode(404);
        String own = freshNumber();
        Map<String, Object> update =
                Map.of("partnerTicketNumber", own, "text", "Noted", "visibility", "shared");

        say("nord", number, update).then().statusCode(403);
        partner("nord")
                .body(Map.of("partnerTicketNumber", own))
                .post(CHANGES + "/" + number + "/acknowledge")
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(own))
                .body("allowedActions", contains("correct_partner_number", "update", "redact"));
        say("nord", number, update).then().statusCode(201).body("text", equalTo("Noted"));
        say(
                        "nord",
                        number,
                        Map.of("partnerTicketNumber", "OTHER", "text", "x", "visibility", "shared"))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_mismatch"));
        lead().get("/v1/cross-references?organisation=nord&partnerTicketNumber=" + own)
                .then()
                .body("number", contains(number));
    }

    private static Response say(String organisation, String number, Map<String, Object> update) {
        return partner(organisation)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(update)
                .post(CHANGES + "/" + number + "/updates");
    }

    @Test
    @Tag("CHG-12")
    @Tag("CHG-32")
    @DisplayName("a partner's own change needs its report alone (Guide 4.12.1.3)")
    void partnersOwnChange() {
        Instant monday = monday();
        Map<String, Object> rfc = ofPartner(monday.plus(Duration.ofDays(2)));
        rfc.put("implementer", "partner");
        rfc.put("configurationItem", "NORD-INTERFACE");
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/hubServiceAffected"));
        rfc.put("hubServiceAffected", false);

        String number =
                file(partner("nord"), rfc)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("scheduled"))
                        .body("procedure.steps", contains("file", "report_done"))
                        .body("timing.findings", contains("notice_short"))
                        .extract()
                        .path("number");
        time.advanceTo(monday.plus(Duration.ofDays(3)));
        move(
                        partner("nord"),
                        number,
                        "report-done",
                        Map.of(
                                "partnerTicketNumber", rfc.get("partnerTicketNumber"),
                                "outcome", "backed_out",
                                "description", "The engine runs on the former release again",
                                "startedAt", local(monday.plus(Duration.ofDays(2))),
                                "endedAt", local(clock.instant())))
                .then()
                .statusCode(200)
                .body("state", equalTo("resolved"))
                .body("outcome", equalTo("backed_out"));
        rfc.put("partnerTicketNumber", freshNumber());
        rfc.put("hubServiceAffected", true);
        rfc.put("requestedStart", local(inAMonth()));
        rfc.put("requestedEnd", local(inAMonth().plusSeconds(60)));
        file(partner("nord"), rfc)
                .then()
                .body("state", equalTo("awaiting_decision"))
                .body("procedure.board", equalTo("cab"));
    }

    @Test
    @Tag("CHG-15")
    @DisplayName(
            "the hub files an urgent change of its own within its hours alone (Guide 4.12.2.2)")
    void urgentWithinBusinessHours() {
        Instant monday = monday();
        Map<String, Object> rfc = ofHub(monday.plus(Duration.ofDays(1)));
        rfc.put("type", "urgent_operational");
        rfc.put("impact", "extensive");
        Instant evening = waitFor(DayOfWeek.TUESDAY, LocalTime.of(17, 0, 1));
        rfc.put("requestedStart", local(clock.instant().plus(Duration.ofDays(1))));
        rfc.put("requestedEnd", local(clock.instant().plus(Duration.ofDays(2))));

        Instant opening =
                at(
                        LocalDate.ofInstant(evening, AgreedTerms.TORONTO).plusDays(1),
                        LocalTime.of(8, 0));
        file(lead(), rfc)
                .then()
                .statusCode(409)
                .body("code", equalTo("outside_business_hours"))
                .body("nextOpening", equalTo(opening.toString()))
                .body("source", equalTo("Guide 4.12.2.2"));
        lead().body(rfc)
                .post(CHANGES + "/check")
                .then()
                .statusCode(200)
                .body("filedFrom", equalTo(opening.toString()));
        time.advanceTo(opening);
        String number =
                file(lead(), rfc)
                        .then()
                        .statusCode(201)
                        .body("procedure.board", equalTo("ecab"))
                        .body("timing.rules", empty())
                        .extract()
                        .path("number");
        move(lead(), number, "inform", Map.of("details", "It cannot wait"));
        move(
                        chair(),
                        number,
                        "decide",
                        Map.of("decision", "approved", "decidedBy", List.of("ECAB")))
                .then()
                .statusCode(200)
                .body("state", equalTo("scheduled"));
    }

    @Test
    @Tag("CHG-14")
    @DisplayName("an emergency fix follows from an incident that the partner takes part in")
    void emergencyFix() throws Exception {
        String urgent = tellOfAnIncident("P1", "nord");
        String usual = tellOfAnIncident("P3", "nord");
        String ofOthers = tellOfAnIncident("P1", "laurier");
        Map<String, Object> rfc = ofPartner(clock.instant());
        rfc.put("type", "emergency_fix");
        rfc.put("incident", ofOthers);
        rfc.put("madeAt", local(clock.instant().minus(Duration.ofHours(23))));
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.code", contains("unknown_ticket"));
        rfc.put("incident", urgent);

        String number =
                file(partner("nord"), rfc)
                        .then()
                        .statusCode(201)
                        .body("state", equalTo("implementing"))
                        .body("filedLate", nullValue())
                        .extract()
                        .path("number");
        move(
                lead(),
                number,
                "report-outcome",
                Map.of(
                        "outcome", "successful",
                        "description", "The link is up",
                        "endedAt", local(clock.instant())));
        move(lead(), number, "close", Map.of()).then().body("state", equalTo("closed"));

        rfc.put("partnerTicketNumber", freshNumber());
        rfc.put("madeAt", local(clock.instant().minus(Duration.ofHours(24)).minusSeconds(5)));
        file(partner("nord"), rfc).then().statusCode(201).body("filedLate", equalTo(true));

        rfc.put("partnerTicketNumber", freshNumber());
        rfc.put("incident", usual);
        rfc.remove("madeAt");
        rfc.put("requestedStart", local(clock.instant().plusSeconds(600)));
        file(partner("nord"), rfc)
                .then()
                .statusCode(201)
                .body("state", equalTo("awaiting_decision"))
                .body("procedure.board", equalTo("ecab"));
    }

    /// As incident-service tells of it.
    private String tellOfAnIncident(String priority, String partner) throws Exception {
        long key = 1 + UUID.randomUUID().getMostSignificantBits() >>> 20;
        String number = "INC%07d".formatted(key);
        Map<String, Object> event = new HashMap<>();
        event.put("type", "ca.liaison.incident.opened.v1");
        event.put("number", number);
        event.put("kind", "incident");
        event.put("security", false);
        event.put("sequence", 1);
        event.put("at", clock.instant().toString());
        event.put("organisation", partner);
        event.put("partner", partner);
        event.put("service", "OLIS");
        event.put("state", "new");
        event.put("reportedPriority", priority);
        event.put("assignedPriority", priority);
        event.put(
                "parties", List.of(Map.of("organisation", "hub"), Map.of("organisation", partner)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.INCIDENTS, number, mapper.writeValueAsString(event)))
                    .get();
        }
        Map<String, Object> probe = ofPartner(clock.instant().plusSeconds(3600));
        probe.put("type", "emergency_fix");
        probe.put("incident", number);
        await().atMost(SOON)
                .until(() ->
                        partner(partner).body(probe).post(CHANGES + "/check").statusCode() == 200);
        return number;
    }

    @Test
    @Tag("CHG-16")
    @DisplayName("a standard change follows an approved template and needs no further approval")
    void standardChange() {
        Map<String, Object> rfc = ofPartner(inAMonth());
        rfc.put("type", "standard");
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/template"));
        rfc.put("template", "certificate_renewal");

        file(partner("nord"), rfc)
                .then()
                .statusCode(201)
                .body("state", equalTo("scheduled"))
                .body("procedure.board", nullValue());
    }

    @Test
    @Tag("CHG-25")
    @DisplayName("a check judges as filing does and writes nothing")
    void check() {
        Instant monday = monday();
        Map<String, Object> rfc = ofPartner(monday.plus(Duration.ofDays(3)));
        rfc.put(
                "outage",
                Map.of(
                        "required",
                        true,
                        "start",
                        rfc.get("requestedStart"),
                        "end",
                        rfc.get("requestedEnd")));

        partner("nord")
                .body(rfc)
                .post(CHANGES + "/check")
                .then()
                .statusCode(200)
                .body("procedure.paragraph", equalTo("Guide 4.12.1.1"))
                .body("timing.meeting.from", equalTo(boardMeeting(monday).toString()))
                .body(
                        "timing.findings",
                        containsInAnyOrder("late_for_cab", "lead_time_short", "notice_short"))
                .body("timing.rules.source.paragraph", hasItem("4.9"));
        partner("nord")
                .get(CHANGES + "?partnerTicketNumber=" + rfc.get("partnerTicketNumber"))
                .then()
                .body("items", empty());
        file(partner("nord"), rfc).then().statusCode(201);
    }

    @Test
    @Tag("CHG-03")
    @DisplayName("a lead writes down a partner's change under the partner's number")
    void writtenDown() {
        String own = freshNumber();
        Map<String, Object> rfc = rfc(inAMonth());
        rfc.put("internalApproval", Map.of("obtained", true, "by", "Change manager"));
        rfc.put("reportedBy", Map.of("organisation", "nord", "partnerTicketNumber", own));

        String number = filed(lead(), rfc);

        read(partner("nord"), number)
                .then()
                .body("openedBy", equalTo("nord"))
                .body("partnerTicketNumber", equalTo(own))
                .body("procedure.initiator", equalTo("partner"));
        partner("nord")
                .get(CHANGES + "?state=filed&service=OLIS&number=" + number)
                .then()
                .body("items.number", contains(number));
    }

    @Test
    @Tag("PHI-01")
    void aHealthNumberIsRefusedAndNotEchoed() {
        Map<String, Object> rfc = ofPartner(inAMonth());
        rfc.put("description", "Health card number 1234 567 897");
        rfc.put("resources", List.of("card 9876543217"));

        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("personal_health_information"))
                .body("violations.pointer", hasItem("/description"));
    }

    @Test
    @Tag("CHG-03")
    @Tag("XRF-02")
    @DisplayName("a repeat that comes when the start is over finds what was filed")
    void lateRepeat() {
        Instant start = clock.instant().plusSeconds(30);
        Map<String, Object> rfc = ofPartner(start);
        rfc.put("type", "urgent_operational");
        String number = filed(partner("nord"), rfc);
        time.advanceTo(start.plusSeconds(5));

        file(partner("nord"), rfc)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
        rfc.put("partnerTicketNumber", freshNumber());
        file(partner("nord"), rfc)
                .then()
                .statusCode(422)
                .body("violations.code", contains("in_past"));
    }

    @Test
    @Tag("CHG-32")
    @DisplayName("a partner tells of its own change when it has been made (Guide 4.12.1.3)")
    void toldAfterwards() {
        Map<String, Object> rfc = ofPartner(clock.instant().minus(Duration.ofHours(8)));
        rfc.put("implementer", "partner");
        rfc.put("hubServiceAffected", false);

        file(partner("nord"), rfc)
                .then()
                .statusCode(201)
                .body("state", equalTo("scheduled"))
                .body("timing.findings", contains("notice_short"));
    }

    @Test
    @Tag("CHG-04")
    @DisplayName("what the hub says internally does not show to partners, nor when")
    void internally() {
        String number = filed(partner("nord"), ofPartner(inAMonth()));
        String before = read(partner("nord"), number).path("updatedAt");

        lead().header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", "Ask the vendor", "visibility", "internal"))
                .post(CHANGES + "/" + number + "/updates")
                .then()
                .statusCode(201);

        read(partner("nord"), number).then().body("updatedAt", equalTo(before));
    }

    @Test
    @Tag("CHG-14")
    @DisplayName("who is informed of a fix learns nothing of the incident of others")
    void othersIncident() throws Exception {
        String incident = tellOfAnIncident("P1", "nord");
        Map<String, Object> rfc = ofHub(clock.instant());
        rfc.put("type", "emergency_fix");
        rfc.put("incident", incident.toLowerCase(Locale.ROOT));
        rfc.put("madeAt", local(clock.instant().minusSeconds(60)));
        rfc.put("informed", List.of("laurier"));
        String number = filed(lead(), rfc);

        read(lead(), number).then().body("incident", equalTo(incident));
        assertThat(read(partner("laurier"), number).then().statusCode(200).extract().asString())
                .doesNotContain(incident)
                .doesNotContain("madeAt");
        rfc.put("incident", tellOfAnIncident("P3", "nord"));
        file(lead(), rfc).then().statusCode(422).body("violations.pointer", contains("/madeAt"));
    }

    @Test
    @Tag("CHG-10")
    @Tag("CHG-20")
    @DisplayName("what was not ready for its meeting is decided at the next one")
    void notReadyInTime() {
        Instant monday = monday();
        Map<String, Object> rfc = ofPartner(monday.plus(Duration.ofDays(27)));
        Map<String, Object> own = Map.of("partnerTicketNumber", rfc.get("partnerTicketNumber"));
        String number = filed(partner("nord"), rfc);
        Instant missed = boardMeeting(monday);
        move(lead(), number, "review", Map.of("plan", plan()));
        move(lead(), number, "request-approval", Map.of());
        time.advanceTo(missed.plus(Duration.ofHours(3)));
        move(partner("nord"), number, "give-approval", own);
        move(lead(), number, "review-impact", Map.of("impacts", "None"))
                .then()
                .body("timing.meeting.from", equalTo(missed.plus(Duration.ofDays(7)).toString()));

        move(chair(), number, "decide", Map.of("decision", "approved", "decidedBy", List.of("CAB")))
                .then()
                .statusCode(409)
                .body("code", equalTo("meeting_to_come"));
    }

    @Test
    @Tag("CHG-02")
    @DisplayName("partners who are told behind the cut-off have it decided a week later")
    void toldLate() {
        Instant monday = monday();
        Instant meeting = boardMeeting(monday);
        Map<String, Object> rfc = ofHub(monday.plus(Duration.ofDays(27)));
        rfc.put("noticeRequired", true);
        rfc.remove("informed");
        file(lead(), rfc).then().statusCode(422).body("violations.pointer", contains("/informed"));
        rfc.put("informed", List.of("nord"));
        String number = filed(lead(), rfc);
        waitFor(DayOfWeek.THURSDAY, LocalTime.of(12, 0, 1));

        move(lead(), number, "inform", Map.of("details", "A certificate is renewed"))
                .then()
                .body("timing.meeting.from", equalTo(meeting.plus(Duration.ofDays(7)).toString()));
    }

    @Test
    @Tag("CHG-02")
    @DisplayName(
            "what the partner approved, and the hub gives other times, the partner approves again")
    void approvedAgain() {
        Instant monday = monday();
        Map<String, Object> rfc = ofPartner(monday.plus(Duration.ofDays(27)));
        Map<String, Object> own = Map.of("partnerTicketNumber", rfc.get("partnerTicketNumber"));
        String number = filed(partner("nord"), rfc);
        move(lead(), number, "review", Map.of("plan", plan()));
        move(lead(), number, "request-approval", Map.of());
        move(partner("nord"), number, "give-approval", own);
        Instant later = monday.plus(Duration.ofDays(28));
        Map<String, Object> times = new HashMap<>();
        times.put("requestedStart", local(later));
        times.put("requestedEnd", local(later.plusSeconds(3600)));
        times.put("reason", "Another night");
        times.put(
                "outage",
                Map.of(
                        "required", true,
                        "start", local(later.minusSeconds(1)),
                        "end", local(later.plusSeconds(3601))));
        move(lead(), number, "reschedule", times)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/outage/start", "/outage/end"));
        times.put("outage", Map.of("required", false));

        move(lead(), number, "reschedule", times)
                .then()
                .statusCode(200)
                .body("nextStep", equalTo("request_approval"));
    }

    @Test
    @Tag("CHG-16")
    @Tag("CHG-12")
    @DisplayName("a standard change keeps its notice and its time")
    void standardInTime() {
        Instant monday = monday();
        Map<String, Object> rfc = ofPartner(monday.plus(Duration.ofDays(1)));
        rfc.put("type", "standard");
        rfc.put("template", "certificate_renewal");
        rfc.put("noticeRequired", true);
        String number = filed(partner("nord"), rfc);
        time.advanceTo(monday.plus(Duration.ofDays(1)));
        move(lead(), number, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("start_too_early"))
                .body("rules", contains("notice"));
        time.advanceTo(monday.plus(Duration.ofDays(2)));
        move(lead(), number, "start", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("start_too_late"));
    }

    @Test
    @Tag("INC-29")
    @Tag("PHI-01")
    @DisplayName("what slipped through is taken away, in every state and wherever it is repeated")
    void redaction() {
        String word = "canary" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> rfc = ofPartner(inAMonth());
        rfc.put("description", word + " as told");
        rfc.put("resources", List.of("Integration team", word));
        String number = filed(partner("nord"), rfc);
        Map<String, Object> own = new HashMap<>();
        own.put("partnerTicketNumber", rfc.get("partnerTicketNumber"));
        own.put("reason", word + " as the reason");
        move(partner("nord"), number, "withdraw", own).then().body("state", equalTo("withdrawn"));
        String reason =
                partner("nord")
                        .get(CHANGES + "/" + number + "/history")
                        .then()
                        .extract()
                        .path("items[1].textIds.reason");

        for (String textId : List.of("ticket/description", "ticket/resources", reason)) {
            lead().body(Map.of("textId", textId, "reason", "It named a patient"))
                    .post(CHANGES + "/" + number + "/redact")
                    .then()
                    .statusCode(200);
        }
        lead().body(Map.of("textId", "ticket/description", "reason", "Again"))
                .post(CHANGES + "/" + number + "/redact")
                .then()
                .statusCode(422)
                .body("violations.code", contains("unchanged"));
        partner("laurier")
                .body(Map.of("textId", "ticket/summary", "reason", "Not ours"))
                .post(CHANGES + "/" + number + "/redact")
                .then()
                .statusCode(404);

        Response read = read(partner("nord"), number);
        assertThat(read.asString()).doesNotContain(word);
        read.then()
                .body("description", equalTo("[…]"))
                .body("redactions.organisation", hasItem("hub"));
        assertThat(partner("nord").get(CHANGES + "/" + number + "/history").asString())
                .doesNotContain(word);
        assertThat(eventsOf(number, 5).toString()).doesNotContain(word).contains("redacted");
    }

    @Test
    @Tag("CHG-24")
    @DisplayName("changes are found by when they are to begin")
    void byStart() {
        Instant start = Instant.ofEpochSecond(inAMonth().getEpochSecond());
        String number = filed(partner("nord"), ofPartner(start));

        partner("nord")
                .queryParam("startFrom", start.toString())
                .queryParam("startUntil", start.plusSeconds(1).toString())
                .get(CHANGES)
                .then()
                .body("items.number", hasItem(number));
        partner("nord")
                .queryParam("startUntil", start.toString())
                .queryParam("number", number)
                .get(CHANGES)
                .then()
                .body("items", empty());
    }

    /// The events of a change, as many as are to come.
    private List<JsonNode> eventsOf(String number, int count) {
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "auto.offset.reset",
                                "earliest",
                                "group.id",
                                UUID.randomUUID().toString()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.CHANGES));
            await().atMost(SOON)
                    .until(() -> {
                        for (ConsumerRecord<String, byte[]> each :
                                consumer.poll(Duration.ofMillis(200))) {
                            if (number.equals(each.key())) {
                                events.add(tree(each.value()));
                            }
                        }
                        return events.size() >= count;
                    });
        }
        return events;
    }

    private JsonNode tree(byte[] value) {
        try {
            return mapper.readTree(value);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
