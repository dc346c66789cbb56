package ca.liaison.sla.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.directory.DirectoryTopic;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.clock.KeepClocks;
import ca.liaison.sla.clock.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Versions begin long after every other test, but for one.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-01")
@Tag("SLA-12")
@DisplayName("A version that is recorded")
class RecordedVersionsTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final List<String> DERIVED =
            List.of("id", "basis", "precededBy", "targetsInForce", "version", "validUntil");

    @Inject ObjectMapper mapper;
    @Inject KeepClocks clocks;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static String token(String organisation, String role) {
        return TOKENS.of(organisation, role);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(token("hub", "hub-desk")).get(path).then();
    }

    private ObjectNode read(String path) {
        try {
            ObjectNode read =
                    (ObjectNode) mapper.readTree(get(path).statusCode(200).extract().asString());
            read.remove(DERIVED);
            return read;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static ObjectNode from(ObjectNode content, String validFrom) {
        return content.deepCopy().put("validFrom", validFrom);
    }

    private static ValidatableResponse record(String path, JsonNode content) {
        return recordAs("hub", "service-lead", path, content);
    }

    private static ValidatableResponse recordAs(
            String organisation, String role, String path, JsonNode content) {
        return given().auth()
                .oauth2(token(organisation, role))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(content.toString())
                .post(path + "/versions")
                .then();
    }

    @Test
    @DisplayName("is what was read, changed, and is told to the other services")
    void isWhatWasReadChanged() {
        String path = "/v1/agreements/default.ACCDR";
        ObjectNode content = from(read(path), "2090-01-01T00:00:00-05:00");
        ((ObjectNode) content.get("reopening")).put("days", 20);

        record(path, content)
                .statusCode(201)
                .header("Location", endsWith("default.ACCDR?asOf=2090-01-01T05%3A00%3A00Z"))
                .body("version", equalTo(2))
                .body("validFrom", equalTo("2090-01-01T05:00:00Z"))
                .body("validUntil", nullValue())
                .body("reopening.days", equalTo(20))
                .body("targetsInForce.agreement[0]", equalTo("default.ACCDR"));
        var rows = Databases.current().rowCounts();
        record(path, content).statusCode(200).body("version", equalTo(2));
        recordAs("hub", "directory-admin", path, content)
                .statusCode(200)
                .body("version", equalTo(2));
        assertThat(Databases.current().rowCounts().get("directory_record"))
                .isEqualTo(rows.get("directory_record"));
        ObjectNode after = read(path + "?asOf=2090-06-01T00:00:00Z");
        after.remove("validFrom");
        content.remove("validFrom");
        assertThat(after).isEqualTo(content);
        get(path).body("version", equalTo(1)).body("reopening.days", equalTo(15));
        get(path + "/versions")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].validUntil", equalTo("2090-01-01T05:00:00Z"));
        try (TopicReader topic = new TopicReader(bootstrapServers, DirectoryTopic.NAME)) {
            ConsumerRecord<String, String> told =
                    topic.readUntil("agreement/default.ACCDR/2", Duration.ofSeconds(30)).getLast();
            assertThat(JsonPath.from(told.value()).getInt("reopening.days")).isEqualTo(20);
        }
    }

    @Test
    @DisplayName("leaves one that was recorded to begin later where it is")
    void leavesLaterOnes() {
        String path = "/v1/agreements/default.DI_CS";
        ObjectNode content = read(path);
        record(path, from(content, "2091-01-01T05:00:00Z")).statusCode(201);
        record(path, from(content, "2090-01-01T05:00:00Z"))
                .statusCode(409)
                .body("code", equalTo("overlapping_validity"))
                .body("version", equalTo(2))
                .body("validFrom", equalTo("2091-01-01T05:00:00Z"));
        ObjectNode between =
                from(content, "2090-01-01T05:00:00Z").put("validUntil", "2091-01-01T05:00:00Z");
        record(path, between).statusCode(201).body("version", equalTo(3));
        record(path, between).statusCode(200).body("version", equalTo(3));
        ((ObjectNode) between.get("reopening")).put("days", 3);
        record(path, between).statusCode(409).body("version", equalTo(3));
        get(path + "/versions?limit=2")
                .body("items.version", contains(1, 2))
                .body("items[0].validUntil", equalTo("2090-01-01T05:00:00Z"))
                .body("items[1].validFrom", equalTo("2091-01-01T05:00:00Z"));
        get(path + "?asOf=2090-06-01T00:00:00Z").body("version", equalTo(3));
        get(path + "?asOf=2092-06-01T00:00:00Z").body("version", equalTo(2));
    }

    @Test
    @DisplayName("may be the first of an organisation and a service that are known")
    void mayBeTheFirst() {
        ObjectNode content = from(read("/v1/agreements/default.OLIS"), "2090-01-01T05:00:00Z");
        content.put("organisation", "lakeview").putArray("appliesTo").add("lakeview");

        record("/v1/agreements/lakeview.OLIS", content)
                .statusCode(201)
                .body("version", equalTo(1))
                .body("basis", equalTo("organisation_agreement"));
        record("/v1/agreements/lakeview.DHDR", content)
                .statusCode(422)
                .body("violations.pointer", contains("/organisation"))
                .body("violations.code", contains("other_id"));
    }

    @Test
    @Tag("SLA-34")
    @DisplayName("says how soon a service is to be there again, before what its default says")
    void saysHowSoonAServiceIsThereAgain() {
        get("/v1/agreements/default.OLIS")
                .body("recovery.timeObjective", equalTo("PT4H"))
                .body("recovery.invented", equalTo(true));
        get("/v1/agreements/laurier.FAI_GMF").body("recovery", nullValue());
        ObjectNode content = from(read("/v1/agreements/laurier.FAI_GMF"), "2090-01-01T05:00:00Z");
        content.putObject("recovery")
                .put("timeObjective", "P1D")
                .set("source", content.at("/reopening/source"));

        record("/v1/agreements/laurier.FAI_GMF", content)
                .statusCode(201)
                .body("recovery.timeObjective", equalTo("P1D"))
                .body("recovery.pointObjective", nullValue())
                .body("recovery.invented", equalTo(false));
    }

    @Test
    @DisplayName("of many at once is recorded once")
    void isRecordedOnce() throws Exception {
        String path = "/v1/agreements/default.EXCHANGE";
        ObjectNode content = from(read(path), "2090-01-01T05:00:00Z");
        List<Callable<Integer>> requests =
                java.util.Collections.nCopies(
                        6, () -> record(path, content).extract().statusCode());
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : callers.invokeAll(requests)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
        }
        get(path + "/versions").body("items", hasSize(2));
    }

    @Test
    @DisplayName("changes nothing of what a ticket that was opened before is measured by")
    void leavesOlderTicketsTheirMeasure() {
        String path = "/v1/agreements/default.DHDR";
        Instant begin = clock.instant().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        ObjectNode content = from(read(path), begin.toString());
        for (JsonNode target : content.get("targets")) {
            if (target.path("goal").asText().equals("resolve")
                    && target.path("priority").asText().equals("P1")) {
                ((ObjectNode) target).put("within", "PT1H");
            }
        }
        clocks.take(opened("INC0930001", begin.minusSeconds(5)));

        record(path, content).statusCode(201).body("version", equalTo(2));
        await().until(() -> clock.instant().isAfter(begin));
        clocks.take(opened("INC0930002", begin));

        String resolve = "items.find { it.id == 'resolve' }.target.";
        asked("INC0930001")
                .body(resolve + "within", equalTo("PT4H"))
                .body(resolve + "agreementVersion", equalTo(1));
        asked("INC0930002")
                .body(resolve + "within", equalTo("PT1H"))
                .body(resolve + "agreementVersion", equalTo(2));
    }

    private static List<ca.liaison.events.incident.IncidentEvent> opened(
            String number, Instant at) {
        String local = LocalDateTime.ofInstant(at, Story.TORONTO).toString();
        return Story.outage(number, "DHDR", "P1", local, local).events();
    }

    private static ValidatableResponse asked(String number) {
        return get("/v1/clocks?ticket=" + number).statusCode(200);
    }

    @Test
    @DisplayName("is refused with all that is wrong with it, and nothing is written")
    void isRefusedWithAllFaults() {
        ObjectNode content = from(read("/v1/agreements/default.OLIS"), "2020-01-01T00:00:00Z");
        content.put("validUntil", "2019-01-01T00:00:00Z");
        content.withArray("appliesTo").add("nowhere");
        ((ObjectNode) content.at("/supportHours/calendarByPriority")).put("P3", "nightly");
        ArrayNode targets = content.putArray("targets");
        targets.addObject().put("goal", "resolve").put("atRiskPercent", 75);
        sourced(targets.addObject(), "resolve", "P1").put("within", "PT0S");
        sourced(targets.addObject(), "resolve", "P1").put("within", "P1D");
        sourced(targets.addObject(), "resolve", "P2").put("within", "PT-1H").put("calendar", "x");
        sourced(targets.addObject(), "resolve", "P3")
                .put("businessDays", 0)
                .put("atRiskPercent", 101);
        sourced(targets.addObject(), "fulfil", "P4").put("within", "PT1H").put("businessDays", 1);
        ObjectNode meaning = mapper.createObjectNode().put("fr", "grave").put("en", "grave");
        ArrayNode definitions = content.putArray("priorityDefinitions");
        for (int i = 0; i < 2; i++) {
            ObjectNode definition = definitions.addObject().put("priority", "P1");
            definition.set("meaning", meaning);
            definition.set("source", targets.path(1).path("source"));
        }
        ((ObjectNode) content.get("availability")).put("target", "101");
        content.putObject("recovery").put("timeObjective", "PT0S").put("pointObjective", "soon");
        ((ArrayNode) content.at("/priorityMatrix/rows")).remove(2);
        var rows = Databases.current().rowCounts();

        record("/v1/agreements/default.OLIS", content)
                .statusCode(422)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/targets/0/source required",
                                "/targets/0 one_of",
                                "/targets/1/within not_positive",
                                "/targets/1 twice",
                                "/targets/2/within malformed",
                                "/targets/2 twice",
                                "/targets/3/within not_positive",
                                "/targets/3/calendar unknown_calendar",
                                "/targets/3 twice",
                                "/targets/4/businessDays out_of_range",
                                "/targets/4/atRiskPercent out_of_range",
                                "/targets/4 twice",
                                "/targets/5 one_of",
                                "/appliesTo/4 unknown_organisation",
                                "/supportHours/calendarByPriority/P3 unknown_calendar",
                                "/priorityDefinitions/1 twice",
                                "/priorityMatrix/rows incomplete",
                                "/availability/target out_of_range",
                                "/recovery/timeObjective not_positive",
                                "/recovery/pointObjective malformed",
                                "/recovery/source required",
                                "/validUntil not_after",
                                "/validFrom in_past"));
        assertThat(Databases.current().rowCounts()).isEqualTo(rows);
    }

    private static ObjectNode sourced(ObjectNode target, String goal, String priority) {
        target.put("goal", goal).put("priority", priority).put("atRiskPercent", 75);
        target.putObject("source")
                .put("document", "Guide")
                .put("paragraph", "5")
                .put("version", "undated");
        return target;
    }

    @Test
    @DisplayName("has no member, no code and no text that is not known or may not be told")
    void hasKnownMembers() {
        ObjectNode content = from(read("/v1/agreements/default.OLIS"), "2095-01-01T00:00:00Z");
        content.put("basis", "service_default");
        ((ObjectNode) content.get("availability")).put("formula", "minutes");
        ((ObjectNode) content.at("/name")).put("fr", "Carte Santé 1234567897 AB");

        record("/v1/agreements/default.OLIS", content)
                .statusCode(400)
                .body("violations.pointer", hasItems("/basis", "/availability/formula"))
                .body("violations.code", hasItems("unknown_member", "unknown_value"))
                .body("violations.find { it.pointer == '/name/fr' }.code", equalTo(PHI));
    }

    private static final String PHI = "personal_health_information";

    @Test
    @DisplayName("is for the hub's service lead and its directory alone")
    void isForTheHub() {
        ObjectNode content =
                from(read("/v1/agreements/nord.CONNECTING_ONTARIO"), "2096-01-01T00:00:00Z");
        String path = "/v1/agreements/nord.CONNECTING_ONTARIO";
        recordAs("nord", "partner-desk", path, content).statusCode(403);
        recordAs("laurier", "partner-desk", path, content)
                .statusCode(404)
                .body("code", equalTo("not_found"));
        recordAs("nord", "partner-desk", "/v1/agreements/nord.NOTHING", content).statusCode(404);
        recordAs("hub", "hub-desk", path, content).statusCode(403);
        recordAs("nord", "service-lead", path, content).statusCode(403);
        ObjectNode calendar = from(read("/v1/calendars/hub_hours"), "2096-01-01T00:00:00Z");
        recordAs("nord", "partner-desk", "/v1/calendars/hub_hours", calendar).statusCode(403);
        recordAs("nord", "partner-desk", "/v1/calendars/nothing", calendar).statusCode(404);
        given().auth()
                .oauth2(token("laurier", "partner-desk"))
                .get(path + "/versions")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(token("nord", "partner-desk"))
                .get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.id", contains("nord.CONNECTING_ONTARIO"));
    }

    @Test
    @Tag("SLA-10")
    @DisplayName("of a calendar is what was read, and one that is new can be named from then on")
    void ofACalendar() {
        ObjectNode hours = from(read("/v1/calendars/one_mail_hours"), "2090-01-01T05:00:00Z");
        ((ObjectNode) hours.at("/openingHours/0")).put("until", "21:00");
        record("/v1/calendars/one_mail_hours", hours)
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/v1/calendars/one_mail_hours?asOf=2090-01-01T05%3A00%3A00Z"))
                .body("version", equalTo(2))
                .body("openingHours[0].weekdays", hasSize(5));
        record("/v1/calendars/one_mail_hours", hours).statusCode(200);
        String days = "/v1/calendars/one_mail_hours/closed-days?year=2091";
        List<String> before = get(days).extract().path("items.date");
        assertThat(before).hasSizeGreaterThanOrEqualTo(12);
        get(days + "&asOf=2090-06-01T00:00:00Z").body("items.date", equalTo(before));

        ObjectNode agreement = read("/v1/agreements/default.DPV");
        ((ObjectNode) agreement.at("/supportHours/calendarByPriority")).put("P4", "evenings");
        hours.put("code", "evenings");
        record("/v1/calendars/evenings", hours).statusCode(201).body("version", equalTo(1));
        record("/v1/agreements/default.DPV", from(agreement, "2089-01-01T05:00:00Z"))
                .statusCode(422)
                .body("violations.code", contains("unknown_calendar"));
        record("/v1/agreements/default.DPV", from(agreement, "2090-01-01T05:00:00Z"))
                .statusCode(201);
    }

    @Test
    @Tag("SLA-10")
    @DisplayName("of a calendar is one by which time can be counted without end")
    void ofACalendarCounts() {
        ObjectNode hours = from(read("/v1/calendars/fai_hours"), "2090-01-01T05:00:00Z");
        hours.put("timeZone", "America/Hubville").put("validUntil", "2091-01-01T05:00:00Z");
        ArrayNode openings = hours.putArray("openingHours");
        opening(openings, "monday", "09:00", "17:00");
        opening(openings, "monday", "16:00", "18:00");
        opening(openings, "tuesday", "12:00", "08:00");
        opening(openings, "wednesday", "8:00", "24:00");
        ObjectNode holiday = hours.putArray("holidays").addObject();
        holiday.put("code", "fête").put("kind", "hub");
        holiday.putObject("name").put("fr", "Fête").put("en", "Feast");
        holiday.putObject("on").put("date", "--02-30").put("weekday", "monday");
        holiday.set("source", hours.get("source"));

        record("/v1/calendars/fai_hours", hours)
                .statusCode(422)
                .body(
                        "violations.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "/timeZone unknown_time_zone",
                                "/openingHours/1 overlaps",
                                "/openingHours/2/until not_after",
                                "/openingHours/3/from malformed",
                                "/holidays/0/code malformed",
                                "/holidays/0/on one_of",
                                "/holidays/0/on/date malformed",
                                "/validUntil nothing_behind"));
        hours.put("timeZone", "America/Toronto").remove(List.of("validUntil", "holidays"));
        hours.putArray("holidays");
        hours.putArray("openingHours");
        record("/v1/calendars/fai_hours", hours)
                .statusCode(422)
                .body("violations.pointer", contains("/openingHours"))
                .body("violations.code", contains("no_open_hour"));
    }

    private static void opening(ArrayNode openings, String weekday, String from, String until) {
        openings.addObject()
                .put("from", from)
                .put("until", until)
                .putArray("weekdays")
                .add(weekday);
    }
}
