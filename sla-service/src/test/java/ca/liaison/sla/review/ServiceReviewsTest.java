package ca.liaison.sla.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import ca.liaison.sla.maintenance.ChangeFacts;
import ca.liaison.sla.maintenance.ChangeStory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From the appointment to what is still to be done; each test has meetings, and months, of its
/// own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-40")
@DisplayName("A review meeting")
class ServiceReviewsTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PATH = "/v1/service-reviews";
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Map<String, Object> NOTHING = Map.of();

    @Inject KeepClocks clocks;
    @Inject ChangeFacts changes;
    @Inject ServiceReviews reviews;
    @Inject ReviewRecords records;
    @Inject BuildAgenda agendas;
    @Inject Sql sql;
    @Inject ObjectMapper mapper;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static RequestSpecification as(String organisation, String role) {
        return given().auth()
                .oauth2(TOKENS.of(organisation, role))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification lead() {
        return as("hub", "service-lead");
    }

    private Map<String, Object> meeting(String organisation, String month) {
        return new TreeMap<>(
                Map.of(
                        "organisation",
                        organisation,
                        "from",
                        month,
                        "until",
                        month,
                        "scheduledAt",
                        clock.instant().plusSeconds(2).toString(),
                        "place",
                        "Salle 4",
                        "bridge",
                        "https://meet.example.org/review"));
    }

    private static Response schedule(Map<String, Object> meeting, String key) {
        return lead().header("Idempotency-Key", key).body(meeting).post(PATH);
    }

    /// The id of a new meeting.
    private String scheduled(String organisation, String month) {
        return schedule(meeting(organisation, month), UUID.randomUUID().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse read(String organisation, String id) {
        return as(organisation, "partner-desk").get(PATH + "/" + id).then();
    }

    private static ValidatableResponse agenda(String organisation, String id) {
        return as(organisation, "partner-desk").get(PATH + "/" + id + "/agenda").then();
    }

    private static String etag(String id) {
        return lead().get(PATH + "/" + id).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse move(
            RequestSpecification who, String id, String move, Map<String, Object> body) {
        return who.header("If-Match", etag(id))
                .body(body)
                .post(PATH + "/" + id + "/" + move)
                .then();
    }

    private static ValidatableResponse move(String id, String move, Map<String, Object> body) {
        return move(lead(), id, move, body);
    }

    private static ValidatableResponse raise(
            RequestSpecification who, String id, Map<String, Object> concern) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(concern)
                .post(PATH + "/" + id + "/concerns")
                .then();
    }

    private static Map<String, Object> action(String organisation, String role, LocalDate due) {
        return new TreeMap<>(
                Map.of(
                        "description",
                        "Watch when certificates run out",
                        "ownerOrganisation",
                        organisation,
                        "ownerRole",
                        role,
                        "dueOn",
                        due.toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TORONTO);
    }

    private String held(String organisation, String month) {
        String id = scheduled(organisation, month);
        move(id, "hold", NOTHING).statusCode(200);
        return id;
    }

    private static Map<String, Object> told(String problem) {
        Map<String, Object> members = new HashMap<>(JsonPath.from(problem).getMap(""));
        members.remove("instance");
        members.remove("traceId");
        return members;
    }

    private static List<String> faults(ValidatableResponse refused) {
        return refused.extract().path("violations.collect { it.pointer + ' ' + it.code }");
    }

    @Test
    @DisplayName("is scheduled once by the hub's service lead")
    void isScheduledOnce() {
        Map<String, Object> meeting = meeting("nord", "2024-01");
        String key = UUID.randomUUID().toString();
        Response first = schedule(meeting, key);
        String id =
                first.then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .header("Idempotency-Replayed", nullValue())
                        .body("organisation", equalTo("nord"))
                        .body("from", equalTo("2024-01"))
                        .body("state", equalTo("scheduled"))
                        .body("place", equalTo("Salle 4"))
                        .body("history.action", contains("schedule"))
                        .body(
                                "allowedActions",
                                containsInAnyOrder("reschedule", "raise_concern", "cancel", "hold"))
                        .extract()
                        .path("id");
        schedule(meeting, key)
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(id));
        assertThat(meetingsAbout("2024-01")).isEqualTo(1);
        meeting.put("until", "2024-02");
        schedule(meeting, key)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        lead().body(meeting)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
        for (RequestSpecification other :
                List.of(
                        as("hub", "hub-desk"),
                        as("nord", "partner-desk"),
                        as("nord", "service-lead"))) {
            other.header("Idempotency-Key", key).body(meeting).post(PATH).then().statusCode(403);
        }
    }

    private long meetingsAbout(String month) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select count(*) from service_review where first_month = ?",
                                        row -> row.getLong(1),
                                        month)
                                .orElseThrow());
    }

    @Test
    @DisplayName("is scheduled once, however many ask so at the same time")
    void isScheduledOnceByManyAtOnce() throws Exception {
        Map<String, Object> meeting = meeting("nord", "2023-09");
        String key = UUID.randomUUID().toString();
        List<Callable<String>> all =
                Collections.nCopies(
                        6,
                        () ->
                                schedule(meeting, key)
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .<String>path("id"));
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            Set<String> ids = new TreeSet<>();
            for (Future<String> each : workers.invokeAll(all)) {
                ids.add(each.get());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(meetingsAbout("2023-09")).isEqualTo(1);
    }

    @Test
    @DisplayName("is refused with all faults at once")
    void isRefusedWithAllFaults() {
        Map<String, Object> meeting = meeting("nord", "2024-01");
        meeting.put("from", "2024-13");
        meeting.put("until", "January");
        meeting.put("place", "Carte Santé 1234567897 AB");
        meeting.put("bridge", " ");
        meeting.remove("organisation");
        ValidatableResponse refused = schedule(meeting, "k1").then().statusCode(422);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/organisation required",
                        "/from malformed",
                        "/until malformed",
                        "/place personal_health_information",
                        "/bridge blank");
        Map<String, Object> turned = meeting("hub", "2024-03");
        turned.put("until", "2024-02");
        turned.put("scheduledAt", "2024-01-31T10:00:00-05:00");
        assertThat(faults(schedule(turned, "k2").then().statusCode(422)))
                .containsExactlyInAnyOrder("/until before_from", "/scheduledAt not_after");
        Map<String, Object> late = meeting("hub", "2024-03");
        late.put("scheduledAt", "2024-04-02T10:00:00-04:00");
        assertThat(faults(schedule(late, "k3").then().statusCode(422)))
                .containsExactlyInAnyOrder(
                        "/organisation partner_expected", "/scheduledAt in_past");
        Map<String, Object> long13 = meeting("nowhere", "2023-01");
        long13.put("until", "2024-01");
        assertThat(faults(schedule(long13, "k4").then().statusCode(422)))
                .containsExactly("/until too_far_from_from");
        long13.put("until", "2023-12");
        assertThat(faults(schedule(long13, "k5").then().statusCode(422)))
                .containsExactly("/organisation unknown_organisation");
    }

    @Test
    @DisplayName("is there for the hub and its organisation alone")
    void isThereForItsOrganisationAlone() {
        String id = scheduled("nord", "2024-02");
        read("nord", id).statusCode(200).body("allowedActions", contains("raise_concern"));
        as("nord", "partner-security").get(PATH + "/" + id).then().statusCode(200);
        as("hub", "auditor").get(PATH + "/" + id).then().statusCode(200);
        String unknown = UUID.randomUUID().toString();
        for (String path : List.of("", "/agenda")) {
            String none = read("laurier", unknown + path).statusCode(404).extract().asString();
            assertThat(told(read("laurier", id + path).statusCode(404).extract().asString()))
                    .isEqualTo(told(none));
        }
        for (String move :
                List.of(
                        "reschedule",
                        "cancel",
                        "hold",
                        "minutes",
                        "actions",
                        "close",
                        "concerns",
                        "actions/1/complete",
                        "actions/1/cancel")) {
            for (String which : List.of(id, unknown, "no-such")) {
                as("laurier", "partner-desk")
                        .body(NOTHING)
                        .post(PATH + "/" + which + "/" + move)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not_found"));
            }
        }
        as("hub", "service").get(PATH + "/" + id).then().statusCode(404);
        given().get(PATH + "/" + id).then().statusCode(401);
    }

    @Test
    @DisplayName("is listed page by page, the last one first, each side its own")
    void isListed() {
        String first = scheduled("lakeview", "2023-01");
        String second = scheduled("lakeview", "2023-02");
        String third = scheduled("lakeview", "2023-03");
        move(third, "cancel", Map.of("reason", "Not needed")).statusCode(200);
        Response page = as("lakeview", "partner-desk").get(PATH + "?limit=2");
        page.then().statusCode(200).body("items.id", contains(third, second));
        String link = page.header("Link").split(">", 2)[0].substring(1);
        as("lakeview", "partner-desk")
                .get(link)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first));
        as("nord", "partner-desk").get(link).then().statusCode(422);
        as("lakeview", "partner-desk")
                .get(PATH + "?state=cancelled")
                .then()
                .body("items.id", contains(third));
        as("nord", "partner-desk")
                .get(PATH + "?organisation=lakeview")
                .then()
                .statusCode(200)
                .body("items", empty());
        as("nord", "partner-desk")
                .get(PATH + "?limit=200")
                .then()
                .body("items.organisation.findAll { it != 'nord' }", empty());
        lead().get(PATH + "?organisation=lakeview&limit=200")
                .then()
                .body("items.id[0..2]", contains(third, second, first));
        lead().get(PATH + "?state=over&limit=x").then().statusCode(400);
    }

    @Test
    @DisplayName("is moved on what was read, and once under a key")
    void isMovedOnWhatWasRead() {
        String id = scheduled("nord", "2024-03");
        Map<String, Object> later = meeting("nord", "2024-03");
        later.remove("organisation");
        later.remove("place");
        later.put("from", "2024-02");
        later.put("scheduledAt", "2099-05-04T10:00:00-04:00");
        lead().body(later)
                .post(PATH + "/" + id + "/reschedule")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition_required"));
        lead().header("If-Match", "\"7\"")
                .body(later)
                .post(PATH + "/" + id + "/reschedule")
                .then()
                .statusCode(412);
        RequestSpecification keyed = lead().header("Idempotency-Key", "move-once");
        move(keyed, id, "reschedule", later)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("from", equalTo("2024-02"))
                .body("scheduledAt", equalTo("2099-05-04T14:00:00Z"))
                .body("place", nullValue())
                .body("revision", equalTo(2));
        lead().header("Idempotency-Key", "move-once")
                .header("If-Match", "\"1\"")
                .body(later)
                .post(PATH + "/" + id + "/reschedule")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"2\"");
        move(id, "hold", NOTHING)
                .statusCode(409)
                .body("code", equalTo("review_not_due"))
                .body("scheduledAt", notNullValue());
        move(as("hub", "hub-desk"), id, "cancel", Map.of("reason", "No")).statusCode(403);
        move(as("nord", "partner-desk"), id, "cancel", Map.of("reason", "No")).statusCode(403);
        move(id, "cancel", NOTHING).statusCode(422).body("violations.pointer", contains("/reason"));
        move(id, "cancel", Map.of("reason", "Not needed"))
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("endedAt", notNullValue())
                .body("allowedActions", empty())
                .body("history.action", contains("schedule", "reschedule", "cancel"))
                .body("history[2].reason", equalTo("Not needed"));
        move(id, "hold", NOTHING)
                .statusCode(409)
                .body("code", equalTo("review_state"))
                .body("state", equalTo("cancelled"));
    }

    @Test
    @DisplayName("speaks of what either side raises before it is held")
    void speaksOfConcerns() {
        String id = scheduled("laurier", "2024-04");
        Map<String, Object> concern = Map.of("text", "The queue grows", "service", "FAI_GMF");
        raise(as("laurier", "partner-desk"), id, concern)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("concerns.text", contains("The queue grows"));
        raise(lead(), id, Map.of("text", "Answers are late")).statusCode(200);
        raise(as("laurier", "partner-security"), id, concern).statusCode(403);
        raise(as("hub", "hub-desk"), id, concern).statusCode(403);
        as("laurier", "partner-desk")
                .body(concern)
                .post(PATH + "/" + id + "/concerns")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));
        assertThat(
                        faults(
                                raise(
                                                lead(),
                                                id,
                                                Map.of(
                                                        "text",
                                                        "Carte Santé 1234567897 AB",
                                                        "service",
                                                        "x".repeat(65)))
                                        .statusCode(422)))
                .containsExactlyInAnyOrder(
                        "/text personal_health_information", "/service too_long");
        raise(lead(), id, Map.of("text", "x", "service", "NOWHERE"))
                .statusCode(422)
                .body("violations.code", contains("unknown_service"));
        String nords = scheduled("nord", "2024-04");
        raise(lead(), nords, Map.of("text", "x", "service", "FAI_GMF"))
                .statusCode(422)
                .body("violations.code", contains("no_agreement"));
        for (String reader : List.of("laurier", "hub")) {
            agenda(reader, id)
                    .statusCode(200)
                    .body("frozen", nullValue())
                    .body(
                            "concerns.findAll { it.kind == 'raised' }.raised.text",
                            contains("The queue grows", "Answers are late"))
                    .body(
                            "concerns.findAll { it.kind == 'raised' }.raised.organisation",
                            contains("laurier", "hub"))
                    .body("concerns[0].service", equalTo("FAI_GMF"));
        }
        move(id, "hold", NOTHING).statusCode(200);
        raise(as("laurier", "partner-desk"), id, concern)
                .statusCode(409)
                .body("code", equalTo("review_state"));
    }

    private static Story major(String number, String at) {
        return Story.outage(number, "ONE_MAIL", "P1", at, at)
                .happens(at, IncidentEventType.DECLARED_MAJOR, "hub")
                .started(at);
    }

    private static String major(String number) {
        return "majorIncidents.find { it.number == '%s' }".formatted(number);
    }

    @Test
    @DisplayName("speaks of what the data shows of its months")
    void speaksOfWhatTheDataShows() throws Exception {
        Story long10 = major("INC0840001", "2024-05-06T10:00").resolved("2024-05-06T20:00");
        clocks.take(long10.events());
        Story secret = major("INC0840002", "2024-05-07T10:00").resolved("2024-05-07T10:05");
        clocks.take(secret.events());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update(
                                "update ticket_clocks set security = true where ticket = 'INC0840002'"));
        Story later = major("INC0840003", "2024-07-02T10:00");
        clocks.take(later.events());
        lead().body(
                        Map.of(
                                "exerciseNumber", "DR-REVIEW-1",
                                "service", "OLIS",
                                "heldOn", "2024-05-14",
                                "timeToRecover", "PT9H",
                                "pointRecovered", "PT1M",
                                "findings", "The standby was full"))
                .post("/v1/recovery-exercises")
                .then()
                .statusCode(201);
        String id = scheduled("nord", "2024-05");
        agenda("nord", id)
                .statusCode(200)
                .body("months.month", contains("2024-05"))
                .body("months[0].complete", equalTo(true))
                .body(
                        "months[0].objectives.find { it.code == 'incidents_in_target' }.met",
                        equalTo(false))
                .body(
                        "months[0].availability.find { it.service == 'ONE_MAIL' }.met",
                        equalTo(false))
                .body(
                        "concerns.findAll { it.kind == 'objective_missed' }.missed.objective",
                        hasItem("incidents_in_target"))
                .body(
                        "concerns.find { it.kind == 'objective_missed' }.missed.target",
                        equalTo("90"))
                .body(
                        "concerns.findAll { it.kind == 'availability_missed' }.service",
                        contains("ONE_MAIL"))
                .body(
                        "concerns.find { it.kind == 'availability_missed' }.missed.month",
                        equalTo("2024-05"))
                .body(
                        "concerns.findAll { it.kind == 'exercise_missed' }.exercise.number",
                        contains("DR-REVIEW-1"))
                .body("majorIncidents.number", hasItem("INC0840001"))
                .body("majorIncidents.number", not(hasItem("INC0840002")))
                .body("majorIncidents.number", not(hasItem("INC0840003")))
                .body(major("INC0840001") + ".reviewCompletedAt", nullValue())
                .body(
                        major("INC0840001") + ".reviewAddress",
                        equalTo("/v1/incidents/INC0840001/review"));
        agenda("laurier", scheduled("laurier", "2024-05"))
                .body("majorIncidents.number", not(hasItem("INC0840001")))
                .body(
                        "concerns.findAll { it.kind == 'objective_missed' }.missed.objective",
                        not(hasItem("incidents_in_target")));
        long10.reviewed("2024-05-08T10:00", "finding/00", "finding/01");
        clocks.take(long10.events());
        agenda("nord", id)
                .body(major("INC0840001") + ".reviewCompletedAt", equalTo("2024-05-08T14:00:00Z"))
                .body(major("INC0840001") + ".reportGiven", equalTo(false))
                .body(major("INC0840001") + ".findings", empty());
        long10.reportGiven("2024-05-09T10:00", "nord");
        clocks.take(long10.events());
        agenda("hub", id)
                .body(major("INC0840001") + ".reportGiven", equalTo(true))
                .body(major("INC0840001") + ".findings", contains("finding/00", "finding/01"));
        agenda("nord", scheduled("nord", "2024-08"))
                .body("majorIncidents.number", hasItem("INC0840003"))
                .body("majorIncidents.number", not(hasItem("INC0840001")));
    }

    private ChangeStory change(String number, String partner, Duration ahead) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(ahead);
        return ChangeStory.of(number, "ONE_MAIL", partner)
                .lasting(start, start.plusSeconds(7200))
                .out(start.plusSeconds(60), start.plusSeconds(3600))
                .filed(clock.instant());
    }

    private void note(ChangeStory change) {
        QuarkusTransaction.requiringNew().run(() -> changes.note(change.latest()));
    }

    @Test
    @DisplayName("speaks of the changes to come that the organisation takes part in")
    void speaksOfChangesToCome() {
        ChangeStory coming = change("CHG0840001", "lakeview", Duration.ofDays(3));
        note(coming);
        note(change("CHG0840002", "lakeview", Duration.ofDays(2)));
        note(change("CHG0840003", "lakeview", Duration.ofDays(-1)));
        note(change("CHG0840004", "lakeview", Duration.ofDays(40)));
        note(change("CHG0840005", "nord", Duration.ofDays(2)));
        ChangeStory withdrawn = change("CHG0840006", "lakeview", Duration.ofDays(2));
        note(withdrawn);
        note(withdrawn.withdrawn("2024-06-01T10:00"));
        ChangeStory moved = change("CHG0840007", "lakeview", Duration.ofDays(4));
        note(moved);
        Instant later = clock.instant().plus(Duration.ofDays(50));
        note(moved.lasting(later, later.plusSeconds(60)).rescheduled("2024-06-01T10:00"));
        String month = "2022-01";
        String id = scheduled("lakeview", month);
        agenda("lakeview", id)
                .statusCode(200)
                .body("comingChanges.number", contains("CHG0840002", "CHG0840001"))
                .body("comingChanges[1].service", equalTo("ONE_MAIL"))
                .body("comingChanges[1].state", equalTo("filed"))
                .body("comingChanges[1].start", equalTo(coming.latest().start().toString()))
                .body(
                        "comingChanges[1].outageStart",
                        equalTo(String.valueOf(coming.latest().outageStart())));
        Map<String, Object> quarter = meeting("lakeview", month);
        quarter.put("until", "2022-02");
        String longer =
                schedule(quarter, UUID.randomUUID().toString())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        agenda("hub", longer)
                .body(
                        "comingChanges.number",
                        contains("CHG0840002", "CHG0840001", "CHG0840004", "CHG0840007"));
        move(id, "hold", NOTHING).statusCode(200);
        note(coming.scheduled("2024-06-01T10:00"));
        agenda("lakeview", id)
                .body("frozen.algorithm", equalTo("SHA-256"))
                .body("comingChanges.number", contains("CHG0840002", "CHG0840001"))
                .body("comingChanges[1].state", equalTo("filed"));
        agenda("lakeview", longer).body("comingChanges[1].state", equalTo("scheduled"));
    }

    @Test
    @DisplayName("speaks of contacts that are missing or stale, as the contact tables say")
    void speaksOfContacts() {
        String id = scheduled("lakeview", "2024-06");
        List<String> standing =
                lead().get("/v1/contacts?organisation=lakeview&limit=200")
                        .then()
                        .extract()
                        .path("items.findAll { it.status != 'current' }.id");
        List<String> told =
                agenda("lakeview", id)
                        .statusCode(200)
                        .extract()
                        .path("concerns.findAll { it.contactTable != null }.contactTable");
        assertThat(told).isEqualTo(standing);
        UUID meeting = UUID.fromString(id);
        Agenda muchLater =
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                agendas.of(
                                        reviews.find(meeting).orElseThrow(),
                                        Instant.parse("2060-01-05T15:00:00Z")));
        assertThat(muchLater.concerns())
                .anySatisfy(point -> {
                    assertThat(point.kind()).isIn("contacts_missing", "contacts_stale");
                    assertThat(point.contactTable()).isEqualTo("lakeview");
                })
                .anySatisfy(point -> {
                    assertThat(point.kind()).isEqualTo("exercise_overdue");
                    assertThat(point.service()).isEqualTo("OLIS");
                });
    }

    @Test
    @DisplayName("keeps its agenda as it was when it was held")
    void keepsItsAgenda() throws Exception {
        String id = scheduled("nord", "2024-09");
        raise(as("nord", "partner-desk"), id, Map.of("text", "The queue grows")).statusCode(200);
        move(id, "hold", NOTHING)
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("heldAt", notNullValue());
        JsonNode kept = mapper.readTree(agenda("nord", id).statusCode(200).extract().asString());
        ObjectNode content = kept.deepCopy();
        content.remove("frozen");
        String canonical = new JsonCanonicalizer(content.toString()).getEncodedString();
        assertThat(kept.at("/frozen/checksum").asText())
                .isEqualTo(
                        HexFormat.of()
                                .formatHex(
                                        MessageDigest.getInstance("SHA-256")
                                                .digest(
                                                        canonical.getBytes(
                                                                StandardCharsets.UTF_8))));
        assertThat(kept.at("/at").asText())
                .isEqualTo(read("nord", id).extract().path("heldAt").toString());
        clocks.take(major("INC0840010", "2024-09-03T10:00").events());
        held("nord", "2024-09");
        assertThat(mapper.readTree(agenda("hub", id).extract().asString())).isEqualTo(kept);
        for (String statement :
                List.of(
                        "update service_review_agenda set content = '{}'",
                        "delete from service_review_concern",
                        "update service_review_step set action = 'hold'")) {
            assertThatThrownBy(() ->
                            QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                    .rootCause()
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    @DisplayName("is closed once its minutes stand")
    void isClosedOnceItsMinutesStand() {
        String id = held("laurier", "2024-10");
        move(id, "close", NOTHING).statusCode(409).body("code", equalTo("minutes_missing"));
        assertThat(
                        faults(
                                move(
                                                id,
                                                "minutes",
                                                Map.of(
                                                        "text",
                                                        "Carte Santé 1234567897 AB",
                                                        "decisions",
                                                        List.of(" ")))
                                        .statusCode(422)))
                .containsExactlyInAnyOrder(
                        "/text personal_health_information", "/decisions/0 blank");
        move(id, "minutes", Map.of("text", "First draft")).statusCode(200);
        move(
                        id,
                        "minutes",
                        Map.of("text", "It was looked at", "decisions", List.of("Twice a year")))
                .statusCode(200)
                .body("minutes.version", equalTo(2))
                .body("minutes.decisions", contains("Twice a year"));
        read("laurier", id)
                .body("minutes.text", equalTo("It was looked at"))
                .body("allowedActions", empty());
        move(as("laurier", "partner-desk"), id, "close", NOTHING).statusCode(403);
        move(id, "close", NOTHING)
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("endedAt", notNullValue());
        move(id, "minutes", Map.of("text", "Too late")).statusCode(409);
        move(id, "actions", action("hub", "hub_desk", today())).statusCode(409);
    }

    @Test
    @DisplayName("leaves actions that the next ones show until they are done")
    void leavesActions() {
        String id = held("lakeview", "2024-11");
        Map<String, Object> wrong = action("nord", "hub_desk", LocalDate.of(2020, 1, 1));
        assertThat(faults(move(id, "actions", wrong).statusCode(422)))
                .containsExactlyInAnyOrder("/ownerOrganisation not_at_meeting", "/dueOn in_past");
        assertThat(
                        faults(
                                move(id, "actions", action("lakeview", "hub_desk", today()))
                                        .statusCode(422)))
                .containsExactly("/ownerRole not_a_role_of_it");
        wrong.put("dueOn", "soon");
        assertThat(faults(move(id, "actions", wrong).statusCode(422)))
                .containsExactly("/dueOn malformed");
        move(id, "actions", action("lakeview", "partner_security", today()))
                .statusCode(200)
                .body("actions.number", contains(1))
                .body("actions.state", contains("open"))
                .body("actions.overdue", contains(false))
                .body("actions.agreedAt", hasSize(1));
        move(id, "actions", action("hub", "hub_desk", today().plusDays(30))).statusCode(200);
        move(id, "minutes", Map.of("text", "All was said")).statusCode(200);
        move(id, "close", NOTHING).statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        records.add(
                                1,
                                new AgreedAction(
                                        UUID.fromString(id),
                                        3,
                                        "Long due",
                                        "hub",
                                        OwnerRole.SERVICE_LEAD,
                                        today().minusDays(1),
                                        clock.instant(),
                                        null)));
        String next = scheduled("lakeview", "2024-12");
        agenda("lakeview", next)
                .body(
                        "openActions.findAll { it.review == '%s' }.number".formatted(id),
                        contains(3, 1, 2))
                .body(
                        "openActions.findAll { it.review == '%s' }.overdue".formatted(id),
                        contains(true, false, false));
        agenda("nord", scheduled("nord", "2024-12"))
                .body("openActions.findAll { it.review == '%s' }".formatted(id), empty());

        Map<String, Object> note = Map.of("note", "It is watched");
        move(as("lakeview", "partner-desk"), id, "actions/1/complete", note).statusCode(403);
        move(as("hub", "hub-security"), id, "actions/1/complete", note).statusCode(403);
        move(as("lakeview", "partner-security"), id, "actions/4/complete", note).statusCode(404);
        move(as("lakeview", "partner-security"), id, "actions/2/complete", note).statusCode(403);
        move(as("lakeview", "partner-security"), id, "actions/1/complete", note)
                .statusCode(200)
                .body("actions[0].state", equalTo("done"))
                .body("actions[0].endedBy", equalTo("lakeview"))
                .body("actions[0].endedAt", notNullValue())
                .body("actions[0].note", equalTo("It is watched"));
        move(as("lakeview", "partner-security"), id, "actions/1/complete", note)
                .statusCode(409)
                .body("code", equalTo("review_state"))
                .body("state", equalTo("done"));
        move(as("lakeview", "partner-security"), id, "actions/3/cancel", Map.of("reason", "x"))
                .statusCode(403);
        move(id, "actions/3/cancel", Map.of("reason", "Replaced"))
                .statusCode(200)
                .body("actions[2].state", equalTo("cancelled"));
        agenda("lakeview", next)
                .body(
                        "openActions.findAll { it.review == '%s' }.number".formatted(id),
                        contains(2));
        move(as("hub", "hub-desk"), id, "actions/2/complete", NOTHING).statusCode(200);
        agenda("lakeview", next)
                .body("openActions.findAll { it.review == '%s' }".formatted(id), empty());
    }

    @Test
    @DisplayName("is told of as facts alone, in order")
    void isToldOfAsFactsAlone() {
        String id = scheduled("laurier", "2023-06");
        raise(as("laurier", "partner-desk"), id, Map.of("text", "The queue grows")).statusCode(200);
        move(id, "hold", NOTHING).statusCode(200);
        move(id, "minutes", Map.of("text", "All was said")).statusCode(200);
        move(id, "actions", action("hub", "hub_desk", today())).statusCode(200);
        move(as("hub", "hub-desk"), id, "actions/1/complete", NOTHING).statusCode(200);
        move(id, "close", NOTHING).statusCode(200);

        List<ConsumerRecord<String, String>> told = told(id, 7);

        assertThat(told.stream().map(each -> type(each)))
                .containsExactly(
                        "scheduled",
                        "concern_raised",
                        "held",
                        "minutes_recorded",
                        "action_agreed",
                        "action_done",
                        "closed");
        Set<String> members = new TreeSet<>();
        for (int i = 0; i < told.size(); i++) {
            JsonPath fact = JsonPath.from(told.get(i).value());
            assertThat(fact.getLong("sequence")).isEqualTo(i + 1L);
            members.addAll(fact.<String, Object>getMap("").keySet());
            assertThat(told.get(i).value())
                    .doesNotContain("queue", "said", "certificates", "Salle");
        }
        assertThat(members)
                .containsExactlyInAnyOrder(
                        "type",
                        "review",
                        "organisation",
                        "by",
                        "sequence",
                        "at",
                        "state",
                        "from",
                        "until",
                        "scheduledAt",
                        "action");
        assertThat(JsonPath.from(told.get(5).value()).getInt("action")).isEqualTo(1);
    }

    private static String type(ConsumerRecord<String, String> message) {
        String type = new String(message.headers().lastHeader("ce_type").value(), UTF_8);
        return type.replace("ca.liaison.service_review.", "").replace(".v1", "");
    }

    private List<ConsumerRecord<String, String>> told(String id, int count) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.SERVICE_LEVELS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(SOON)
                    .until(() -> {
                        for (ConsumerRecord<String, String> each :
                                consumer.poll(Duration.ofMillis(200))) {
                            if (id.equals(each.key())) {
                                found.add(each);
                            }
                        }
                        return found.size() >= count;
                    });
        }
        return found;
    }
}
