package ca.liaison.sla.contact;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.liaison.events.Topics;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each test has a table of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-02")
@DisplayName("A contact table")
class ContactTablesTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String DESK =
            "{\"role\": \"service_desk\", \"email\": \"desk@example.org\", \"phone\": \"1 866 250-1554\"}";
    private static final String ESCALATION =
            """
            {"role": "escalation", "name": "Claude Tremblay", "function": "Cheffe du service de dépannage",
             "email": "claude@example.org", "pager": "+1 555 010-0125", "purposes": ["unblock", "follow_up"]}\
            """;
    private static final List<Contact> OLD =
            List.of(
                    new Contact(
                            ContactRole.SERVICE_DESK,
                            null,
                            null,
                            "desk@example.org",
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            null));

    @Inject LoadShippedContacts load;
    @Inject ContactTables tables;
    @Inject Clock clock;
    @Inject Sql sql;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(TOKENS.of(organisation, role));
    }

    private static Response record(String id, String body) {
        return as("hub", "service-lead")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/" + id + "/versions");
    }

    private static ValidatableResponse confirm(
            String organisation, String role, String id, String body) {
        return as(organisation, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/" + id + "/confirmations")
                .then();
    }

    private static String version(@Nullable Instant from, String... contacts) {
        return "{%s\"request\": \"REQ0000042\", \"contacts\": [%s]}"
                .formatted(
                        from == null ? "" : "\"validFrom\": \"" + from + "\", ",
                        String.join(", ", contacts));
    }

    private Instant in(int days) {
        return clock.instant().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    @DisplayName("of the hub is shipped as the documents give it, without persons, and loaded once")
    void ofTheHubIsShipped() {
        as("nord", "partner-desk")
                .get("/v1/contacts/hub")
                .then()
                .statusCode(200)
                .body("status", equalTo("current"))
                .body("consequence", nullValue())
                .body("staleRule.paragraph", equalTo("5.3"))
                .body("staleRule.decidedByHub", equalTo(true))
                .body(
                        "inForce.contacts.role",
                        contains("service_desk", "escalation", "privacy_officer"))
                .body("inForce.contacts.name", everyItem(nullValue()))
                .body("inForce.contacts[0].phone", equalTo("1 866 250-1554"))
                .body("inForce.contacts[1].email", equalTo("servicedesk@ehealthontario.on.ca"))
                .body("inForce.contacts.source.paragraph", contains("2.1.1", "2.7, 2.7.1", "2.4.4"))
                .body("inForce.request", nullValue());

        assertThat(load.execute()).isZero();
    }

    @Test
    @DisplayName("is told to be missing where none is in force, with what follows from it")
    void isToldToBeMissing() {
        as("laurier", "partner-desk")
                .get("/v1/contacts/laurier")
                .then()
                .statusCode(200)
                .body("status", equalTo("missing"))
                .body("inForce", nullValue())
                .body("staleFrom", nullValue())
                .body("consequence.fr", containsString("n'atteindraient pas"))
                .body("consequence.en", containsString("would not reach"));
        as("hub", "hub-desk")
                .get("/v1/contacts?status=missing&organisation=laurier")
                .then()
                .statusCode(200)
                .body("items.id", contains("laurier"))
                .body("items[0].consequence.en", containsString("would not reach"));
    }

    @Test
    @DisplayName("is listed to the hub, and to a partner where it is its own or the hub's")
    void isListed() {
        as("hub", "auditor")
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("hub", "lakeview", "laurier", "nord"));
        as("laurier", "partner-desk")
                .get("/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItems("hub", "laurier"))
                .body("items.organisation", not(hasItem("nord")))
                .body("items.organisation", not(hasItem("lakeview")));
        as("laurier", "partner-desk")
                .get("/v1/contacts?organisation=nord")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @DisplayName("is listed page by page")
    void isListedPageByPage() {
        List<String> ids = new ArrayList<>();
        String next = "/v1/contacts?limit=1";
        while (next != null) {
            Response page = as("hub", "hub-desk").get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String link = page.getHeader("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }

        assertThat(ids).contains("hub", "lakeview", "laurier", "nord").isSorted();
        assertThat(ids).doesNotHaveDuplicates();
        as("hub", "hub-desk").get("/v1/contacts?cursor=abc").then().statusCode(422);
        as("hub", "hub-desk").get("/v1/contacts?status=old").then().statusCode(400);
    }

    @Test
    @DisplayName("has versions that follow each other, and holds as it did at each instant")
    void hasVersions() {
        Response first = record("nord.OLIS", version(null, DESK, ESCALATION));
        first.then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("request", equalTo("REQ0000042"))
                .body("contacts[1].purposes", contains("unblock", "follow_up"))
                .body("contacts[0].purposes", empty())
                .header("Location", startsWith("/v1/contacts/nord.OLIS?asOf="));
        as("hub", "hub-desk")
                .urlEncodingEnabled(false)
                .get(first.getHeader("Location"))
                .then()
                .statusCode(200)
                .body("inForce.version", equalTo(1));

        Instant begin = in(30);
        record("nord.OLIS", version(begin, ESCALATION, DESK))
                .then()
                .statusCode(201)
                .body("version", equalTo(2))
                .body("validFrom", equalTo(begin.toString()));

        as("nord", "partner-desk")
                .get("/v1/contacts/nord.OLIS/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].validUntil", equalTo(begin.toString()))
                .body("items[1].validUntil", nullValue());
        as("nord", "partner-desk")
                .get("/v1/contacts/nord.OLIS")
                .then()
                .body("service", equalTo("OLIS"))
                .body("inForce.version", equalTo(1));
        as("nord", "partner-desk")
                .get("/v1/contacts/nord.OLIS?asOf=" + begin)
                .then()
                .body("inForce.version", equalTo(2))
                .body("status", equalTo("current"));
        as("nord", "partner-desk")
                .get("/v1/contacts/nord.OLIS?asOf=" + in(30 + 366))
                .then()
                .body("status", equalTo("stale"));
        as("nord", "partner-desk")
                .get("/v1/contacts/nord.OLIS?asOf=" + in(-1))
                .then()
                .body("status", equalTo("missing"));
        as("nord", "partner-desk")
                .get("/v1/contacts?service=OLIS")
                .then()
                .body("items.id", contains("nord.OLIS"));
    }

    @Test
    @DisplayName("takes the same content for the same beginning once")
    void takesTheSameOnce() {
        String now = version(null, DESK, ESCALATION);
        record("nord.DHDR", now).then().statusCode(201);
        record("nord.DHDR", now).then().statusCode(200).body("version", equalTo(1));
        String later = version(in(10), ESCALATION, DESK);
        record("nord.DHDR", later).then().statusCode(201).body("version", equalTo(2));
        record("nord.DHDR", later).then().statusCode(200).body("version", equalTo(2));

        as("nord", "partner-desk")
                .get("/v1/contacts/nord.DHDR/versions")
                .then()
                .body("items.version", contains(1, 2));
    }

    @Test
    @DisplayName("takes the same content once when it comes many times at once")
    void takesTheSameOnceAtOnce() throws Exception {
        String body = version(in(5), DESK, ESCALATION);
        List<Callable<Integer>> desks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            desks.add(() -> record("nord.DPV", body).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> each : pool.invokeAll(desks)) {
                statuses.add(each.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200, 200, 200);
    }

    @Test
    @DisplayName("is written neither into the past nor across what is recorded for later")
    void isNotWrittenIntoThePast() {
        Instant later = in(20);
        record("nord.DI_CS", version(later, DESK, ESCALATION)).then().statusCode(201);

        for (Instant from : List.of(in(19), later)) {
            record("nord.DI_CS", version(from, ESCALATION, DESK))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/validFrom"))
                    .body("violations.code", contains("later_version_recorded"))
                    .body("violations[0].version", equalTo(1));
        }
        record("nord.DI_CS", version(null, ESCALATION, DESK))
                .then()
                .statusCode(422)
                .body("violations.code", contains("later_version_recorded"));
        record("nord.DI_CS", version(in(-1), DESK, ESCALATION))
                .then()
                .statusCode(422)
                .body("violations.code", contains("not_in_future"));
    }

    @Test
    @DisplayName("with faults is refused with all of them at once, and nothing is written")
    void isRefusedWithAllFaults() {
        ValidatableResponse refused =
                record(
                                "nord.ACCDR",
                                """
                                {"validFrom": "2020-01-01T00:00:00Z", "contacts": [
                                  {"role": "escalation", "email": "no address", "phone": "call us", "purposes": ["unblock"]},
                                  {"role": "privacy_officer", "name": "HCN 1234567897", "purposes": ["unblock"]},
                                  {"role": "designated_person", "name": "Somebody"}]}
                                """)
                        .then()
                        .statusCode(422);
        refused.body(
                "violations.pointer",
                containsInAnyOrder(
                        "/validFrom",
                        "/request",
                        "/contacts",
                        "/contacts/0",
                        "/contacts/0/name",
                        "/contacts/0/function",
                        "/contacts/0/email",
                        "/contacts/0/phone",
                        "/contacts/1",
                        "/contacts/1/name",
                        "/contacts/1/purposes",
                        "/contacts/2"));
        JsonPath told = refused.extract().jsonPath();
        Map<String, String> codes = new TreeMap<>();
        List<String> pointers = told.getList("violations.pointer");
        for (int i = 0; i < pointers.size(); i++) {
            codes.put(pointers.get(i), told.getString("violations[" + i + "].code"));
        }
        assertThat(codes)
                .containsEntry("/validFrom", "not_in_future")
                .containsEntry("/request", "required")
                .containsEntry("/contacts", "contact_role_missing")
                .containsEntry("/contacts/0", "at_least_one")
                .containsEntry("/contacts/0/name", "required")
                .containsEntry("/contacts/0/email", "malformed")
                .containsEntry("/contacts/1/name", "personal_health_information")
                .containsEntry("/contacts/1/purposes", "not_allowed")
                .containsEntry("/contacts/2", "at_least_one");
        as("hub", "hub-desk").get("/v1/contacts/nord.ACCDR/versions").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                        | 422 | /contacts        | required
                    {"contacts": []}                                          | 422 | /contacts        | contact_role_missing
                    {"contacts": [null]}                                      | 400 | /contacts/0      | wrong_type
                    {"contacts": [{}]}                                        | 422 | /contacts/0/role | required
                    {"contacts": [{"role": "boss"}]}                          | 400 | /contacts/0/role | unknown_value
                    {"contacts": [{"role": "escalation", "purposes": [7]}]}   | 400 | /contacts/0/purposes/0 | wrong_type
                    {"contacts": [{"role": "escalation", "fax": "1"}]}        | 400 | /contacts/0/fax  | unknown_member
                    {"contacts": "none"}                                      | 400 | /contacts        | wrong_type
                    {"request": "INC0000042"}                                 | 422 | /request         | malformed
                    {"request": "the one of May"}                             | 422 | /request         | malformed
                    {"validFrom": "tomorrow"}                                 | 400 | /validFrom       | wrong_type
                    """)
    @DisplayName("of no sound form is refused, never half taken")
    void ofNoSoundForm(String body, int status, String pointer, String code) {
        record("nord.ONE_MAIL", body)
                .then()
                .statusCode(status)
                .body("violations.pointer", hasItem(pointer))
                .body("violations.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    @DisplayName("of the hub needs no request and no named person")
    void ofTheHubNeedsNoRequest() {
        String body =
                "{\"contacts\": [%s, {\"role\": \"escalation\", \"phone\": \"1 866 250-1554\"}]}"
                        .formatted(DESK);
        record("hub.OLIS", body).then().statusCode(201).body("request", nullValue());
        as("nord", "partner-desk").get("/v1/contacts/hub.OLIS").then().statusCode(200);
    }

    @Test
    @DisplayName("is recorded by the hub's service lead and who keeps the directory alone")
    void isRecordedByFew() {
        String body = version(null, DESK, ESCALATION);
        for (String role : List.of("hub-desk", "hub-security", "auditor", "deployment-lead")) {
            as("hub", role)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/contacts/lakeview.OLIS/versions")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
        }
        as("lakeview", "partner-desk")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/lakeview/versions")
                .then()
                .statusCode(403);
        as("nord", "service-lead")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/nord/versions")
                .then()
                .statusCode(403);
        as("hub", "directory-admin")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contacts/lakeview/versions")
                .then()
                .statusCode(201);
        given().get("/v1/contacts/hub").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"nord", "lakeview", "nord.OLIS", "nowhere", "laurier.NOWHERE", "laurier.", "hub.x"})
    @DisplayName("of others looks exactly like one that cannot be")
    void ofOthersLooksLikeNone(String id) {
        String unknown =
                as("laurier", "partner-desk")
                        .get("/v1/contacts/no-such")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();
        String asked =
                as("laurier", "partner-desk")
                        .get("/v1/contacts/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString();
        as("laurier", "partner-desk")
                .get("/v1/contacts/" + id + "/versions")
                .then()
                .statusCode(404);
        confirm("laurier", "partner-desk", id, "{}").statusCode(404);

        assertThat(told(asked)).isEqualTo(told(unknown));
    }

    private static Map<String, Object> told(String problem) {
        Map<String, Object> members = JsonPath.from(problem).getMap("");
        members.remove("instance");
        members.remove("traceId");
        return members;
    }

    @Test
    @DisplayName("that is stale is current again once it is confirmed by who may")
    void isConfirmed() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(400));
        TableId id = TableId.of("laurier.FAI_GMF");
        QuarkusTransaction.requiringNew()
                .run(() ->
                        tables.add(
                                id,
                                new VersionFacts(1, longAgo, null, longAgo, null),
                                null,
                                OLD,
                                null));
        as("hub", "hub-desk")
                .get("/v1/contacts?status=stale")
                .then()
                .body("items.id", hasItem("laurier.FAI_GMF"));

        confirm("laurier", "partner-security", "laurier.FAI_GMF", "{}").statusCode(403);
        confirm("hub", "hub-desk", "laurier.FAI_GMF", "{}").statusCode(403);
        confirm("laurier", "partner-desk", "hub", "{}").statusCode(403);
        confirm("laurier", "partner-desk", "laurier.FAI_GMF", "{\"version\": 2}")
                .statusCode(422)
                .body("violations.pointer", contains("/version"))
                .body("violations.code", contains("not_in_force"));
        confirm("hub", "service-lead", "laurier", "{}")
                .statusCode(422)
                .body("violations.code", contains("not_in_force"));
        confirm(
                        "laurier",
                        "partner-desk",
                        "laurier.FAI_GMF",
                        "{\"version\": 1, \"agent\": \"Agent 7\"}")
                .statusCode(200)
                .body("status", equalTo("current"))
                .body("inForce.version", equalTo(1))
                .body("inForce.confirmedAt", endsWith("Z"));
        confirm("hub", "service-lead", "laurier.FAI_GMF", "{}").statusCode(200);

        as("hub", "hub-desk")
                .get("/v1/contacts?status=stale")
                .then()
                .body("items.id", not(hasItem("laurier.FAI_GMF")));
        as("laurier", "partner-desk")
                .get("/v1/contacts/laurier.FAI_GMF?asOf=" + in(-1))
                .then()
                .body("status", equalTo("stale"));
    }

    @Test
    @DisplayName("is never changed or deleted, whoever tries")
    void isNeverChanged() {
        for (String statement :
                List.of(
                        "update contact_table_version set request = 'REQ0000001'",
                        "delete from contact_table_version")) {
            assertThatThrownBy(() ->
                            QuarkusTransaction.requiringNew().run(() -> sql.update(statement)))
                    .rootCause()
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    @DisplayName("is told of by the fact alone that it was changed")
    void isToldOfByTheFactAlone() {
        record("nord.CONNECTING_ONTARIO", version(null, DESK, ESCALATION)).then().statusCode(201);

        ConsumerRecord<String, String> told = told();

        assertThat(new String(told.headers().lastHeader("ce_type").value(), UTF_8))
                .isEqualTo("ca.liaison.contacts.changed.v1");
        assertThat(JsonPath.from(told.value()).getMap("").keySet())
                .isEqualTo(Set.of("type", "organisation", "service", "version", "validFrom", "at"));
        assertThat(told.value()).doesNotContain("Tremblay", "claude@", "0125", "desk@");
    }

    private ConsumerRecord<String, String> told() {
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
                            if (each.key().equals("nord.CONNECTING_ONTARIO")) {
                                found.add(each);
                            }
                        }
                        return !found.isEmpty();
                    });
        }
        return found.getFirst();
    }
}
