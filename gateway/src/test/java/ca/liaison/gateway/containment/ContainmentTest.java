package ca.liaison.gateway.containment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.kit.translation.FrenchDocument;
import ca.liaison.kit.translation.FrenchTexts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Containment at a door behind which nothing runs: what passes ends with 404 where nothing is
/// offered, and with 503 where a service would be asked. Each test has an organisation of its own.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-34")
class ContainmentTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("gateway");
    private static final String RESTRICTIONS = "/v1/access-restrictions";

    private final String organisation = "o" + UUID.randomUUID();
    private final Catalogue catalogue;

    @Inject
    ContainmentTest(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Test
    @Tag("GWY-04")
    @Tag("XRF-06")
    void itsOperationsAreInTheOneDocument() {
        assertThat(catalogue.merged().faults()).isEmpty();
        given().get("/openapi")
                .then()
                .body("paths.'/v1/access-restrictions'.post.x-cross-reference", equalTo("none"))
                .body(
                        "paths.'/v1/access-restrictions'.post.requestBody.content.'application/json'"
                                + ".examples.hub.value.organisation",
                        notNullValue())
                .body("paths.'/v1/incidents'.get.x-problems", hasItem("access_restricted"))
                .body(
                        "paths.'/v1/access-restrictions'.get.x-problems",
                        not(hasItem("access_restricted")))
                .body(
                        "components.schemas.AccessRestrictionRequest.properties.areas.items.enum",
                        containsInAnyOrder(catalogue.areas().toArray()))
                .body("paths", not(containsString("{anything}")));
        assertThat(catalogue.areas())
                .contains("incidents", "support_groups", "cross_references")
                .doesNotContain("access_restrictions");
    }

    @Test
    @Tag("GWY-02")
    void itsOperationsSpeakFrenchToo() {
        given().get("/openapi?language=fr")
                .then()
                .body(
                        "paths.'/v1/access-restrictions'.post.summary",
                        equalTo("Restreindre l'accès d'un organisme"));
        assertThat(
                        FrenchDocument.of(
                                        catalogue.merged().document(),
                                        FrenchTexts.of(
                                                List.of(
                                                        FrenchTexts.FILE,
                                                        "openapi/gateway/french.tsv",
                                                        "openapi/change-service/french.tsv",
                                                        "openapi/incident-service/french.tsv",
                                                        "openapi/kit-service/french.tsv",
                                                        "openapi/sla-service/french.tsv")))
                                .stub())
                .isEmpty();
    }

    @Nested
    @DisplayName("A restriction")
    class Recorded {

        @Test
        void closesEverythingAtOnceAndIsTold() {
            assertThat(asked("/v1/nothing")).isEqualTo(404);

            String id = restrict(whole("Stolen tokens")).path("id");

            desk().header("Accept-Language", "en")
                    .get("/v1/incidents")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("code", equalTo("access_restricted"))
                    .body("restriction", equalTo(id))
                    .body("extent", equalTo("whole"))
                    .body("since", notNullValue())
                    .body("source", equalTo("FAI 2.1"))
                    .body("detail", containsString(id))
                    .body("areas", nullValue())
                    .body(not(containsString("Stolen")));
            assertThat(asked("/v1/nothing")).isEqualTo(403);
            assertThat(desk().delete("/v1/incidents").statusCode()).isEqualTo(403);
            desk().get(RESTRICTIONS + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("reason", equalTo("Stolen tokens"))
                    .body("state", equalTo("in_force"))
                    .body("access", equalTo("all"))
                    .body("areas", empty())
                    .body("recordedBy", nullValue());
            assertThat(as("another", "partner-desk").get("/v1/nothing").statusCode())
                    .isEqualTo(404);
        }

        @Test
        void closesWhatItNamesAlone() {
            String id =
                    restrict(
                                    with(
                                            whole("Faulty tool"),
                                            "extent",
                                            "partial",
                                            "areas",
                                            List.of("incidents", "incidents", "support_groups"),
                                            "access",
                                            "write"))
                            .path("id");

            desk().contentType("application/json")
                    .body("{}")
                    .post("/v1/incidents")
                    .then()
                    .statusCode(403)
                    .body("restriction", equalTo(id))
                    .body("extent", equalTo("partial"))
                    .body("areas", equalTo(List.of("incidents", "support_groups")))
                    .body("access", equalTo("write"));
            assertThat(asked("/v1/incidents")).isEqualTo(503);
            assertThat(asked("/v1/support-groups")).isEqualTo(503);
            assertThat(asked("/v1/nothing")).isEqualTo(404);
        }

        @Test
        void isLiftedByASecondRecord() {
            String id = restrict(whole("Stolen tokens")).path("id");
            String key = UUID.randomUUID().toString();

            lift(id, "New tokens", key)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("lifted"))
                    .body("liftedAt", notNullValue())
                    .body("liftingReason", equalTo("New tokens"))
                    .body("liftedBy.client", equalTo("hub-security"))
                    .header("Idempotency-Replayed", nullValue());
            assertThat(asked("/v1/nothing")).isEqualTo(404);

            lift(id, "New tokens", key)
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Replayed", "true");
            assertProblem(lift(id, "Once more", UUID.randomUUID().toString()), 409)
                    .body("code", equalTo("restriction_lifted"))
                    .body("liftedAt", notNullValue());
            assertProblem(lift(id, "Something else", key), 422)
                    .body("code", equalTo("idempotency_key_reused"));
            desk().get(RESTRICTIONS + "/" + id)
                    .then()
                    .body("reason", equalTo("Stolen tokens"))
                    .body("liftingReason", equalTo("New tokens"));
        }

        @Test
        void thatIsLiftedLeavesWhatAnotherCloses() {
            String first = restrict(whole("One")).path("id");
            restrict(whole("Two"));

            lift(first, "Over", UUID.randomUUID().toString());

            assertThat(asked("/v1/nothing")).isEqualTo(403);
        }

        @Test
        void staysAsItWasRecorded() throws SQLException {
            String id = restrict(whole("Stolen tokens")).path("id");
            lift(id, "Over", UUID.randomUUID().toString());
            try (Connection application = Databases.current().connectAsApplication();
                    Statement statement = application.createStatement()) {
                for (String change :
                        List.of(
                                "update access_restriction set reason = 'x'",
                                "delete from access_restriction",
                                "update access_restriction_lifting set reason = 'x'",
                                "delete from access_restriction_lifting")) {
                    assertThatThrownBy(() -> statement.execute(change))
                            .hasMessageContaining("never changed or deleted");
                }
            }
        }
    }

    @Nested
    @Tag("GWY-03")
    @DisplayName("A repeated request")
    class Repeated {

        @Test
        void isRecordedOnce() {
            String key = UUID.randomUUID().toString();
            Response first = restrict(whole("Once"), key);
            Response second = restrict(whole("Once"), key);

            assertThat(first.header("Location"))
                    .endsWith(RESTRICTIONS + "/" + first.path("id"))
                    .isEqualTo(second.header("Location"));
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertProblem(restrict(whole("Otherwise"), key), 422)
                    .body("code", equalTo("idempotency_key_reused"));
            assertThat(list("?organisation=" + organisation)).hasSize(1);
        }

        @Test
        void isRecordedOnceWhenAllComeAtOnce() throws Exception {
            String key = UUID.randomUUID().toString();
            Set<String> ids = new HashSet<>();
            try (ExecutorService atOnce = Executors.newFixedThreadPool(8)) {
                Callable<Response> request = () -> restrict(whole("Once"), key);
                for (Future<Response> answer : atOnce.invokeAll(Collections.nCopies(8, request))) {
                    assertThat(answer.get().statusCode()).isEqualTo(201);
                    ids.add(answer.get().path("id"));
                }
            }

            assertThat(ids).hasSize(1);
            assertThat(list("?organisation=" + organisation)).hasSize(1);
        }

        @Test
        void needsAKey() {
            assertProblem(
                            security()
                                    .contentType("application/json")
                                    .body(whole("No key"))
                                    .post(RESTRICTIONS),
                            400)
                    .body("code", equalTo("idempotency_key_missing"));
            assertProblem(restrict(whole("Bad key"), "two words"), 400)
                    .body("code", equalTo("idempotency_key_malformed"));
        }
    }

    @Nested
    @Tag("GWY-01")
    @DisplayName("As")
    class Roles {

        @ParameterizedTest
        @CsvSource({
            "hub, hub-desk, 200, 403",
            "hub, auditor, 200, 403",
            "hub, service-lead, 403, 403",
            "own, partner-desk, 200, 403",
            "own, partner-security, 200, 403",
            "own, monitoring, 403, 403",
            "other, partner-desk, 404, 404",
            "other, partner-security, 404, 404",
            "other, hub-security, 403, 403"
        })
        void eachRoleGetsWhatIsIts(String whose, String role, int reading, int lifting) {
            String id =
                    restrict(
                                    with(
                                            whole("Roles"),
                                            "extent",
                                            "partial",
                                            "areas",
                                            List.of("agreements")))
                            .path("id");
            String from =
                    switch (whose) {
                        case "own" -> organisation;
                        case "other" -> "o" + UUID.randomUUID();
                        default -> whose;
                    };

            Response read = as(from, role).get(RESTRICTIONS + "/" + id);
            Response lifted =
                    as(from, role)
                            .contentType("application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .body(Map.of("reason", "Roles"))
                            .post(RESTRICTIONS + "/" + id + "/lift");
            Response recorded =
                    as(from, role)
                            .contentType("application/json")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .body(whole("Roles"))
                            .post(RESTRICTIONS);

            assertThat(read.statusCode()).isEqualTo(reading);
            assertThat(lifted.statusCode()).isEqualTo(lifting);
            assertThat(recorded.statusCode()).isEqualTo(403);
            assertThat(as(from, role).get(RESTRICTIONS).statusCode())
                    .isEqualTo(reading == 403 ? 403 : 200);
        }

        @Test
        void anotherPartnerItLooksLikeNothing() {
            String id = restrict(whole("Not yours")).path("id");
            RequestSpecification other = as("o" + UUID.randomUUID(), "partner-desk");

            assertThat(other.get(RESTRICTIONS + "/" + id).asString())
                    .isEqualTo(other.get(RESTRICTIONS + "/" + UUID.randomUUID()).asString())
                    .isEqualTo(other.get(RESTRICTIONS + "/nothing").asString());
            other.get(RESTRICTIONS + "?organisation=" + organisation)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }

        @Test
        void thePartnerConcernedItIsToldButNotWhoDidIt() {
            String id = restrict(with(whole("Told"), "agent", "officer 2")).path("id");

            security()
                    .get(RESTRICTIONS + "/" + id)
                    .then()
                    .body("recordedBy.client", equalTo("hub-security"))
                    .body("recordedBy.agent", equalTo("officer 2"));
            desk().get(RESTRICTIONS)
                    .then()
                    .body("items.id", equalTo(List.of(id)))
                    .body(not(containsString("officer 2")));
        }
    }

    @Nested
    @Tag("GWY-02")
    @DisplayName("A request that cannot be right")
    class Refused {

        @Test
        void isToldEveryFaultAtOnceAndNothingIsWritten() {
            var before = Databases.current().rowCounts();

            assertProblem(
                            restrict(
                                    Map.of(
                                            "organisation", "hub",
                                            "extent", "partial",
                                            "areas", List.of("incidents", "nowhere", 7),
                                            "access", "read",
                                            "incident", "INC-42",
                                            "wy", "x",
                                            "agent", "a".repeat(61))),
                            400)
                    .body("code", equalTo("invalid_request"))
                    .body(
                            "violations.pointer",
                            containsInAnyOrder(
                                    "/organisation",
                                    "/areas/1",
                                    "/areas/2",
                                    "/access",
                                    "/incident",
                                    "/wy",
                                    "/agent",
                                    "/reason"))
                    .body("violations.code", hasItem("hub_itself"))
                    .body(
                            "violations.find { it.pointer == '/areas/1' }.allowed",
                            hasItem("incidents"))
                    .body(not(containsString("nowhere")));
            assertThat(Databases.current().rowCounts()).isEqualTo(before);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                textBlock =
                        """
                        {'extent':'whole','areas':['incidents'],'reason':'a'}            | /areas        | not_allowed
                        {'extent':'whole','access':'all','reason':'a'}                   | /access       | not_allowed
                        {'extent':'partial','reason':'a'}                                | /areas        | required
                        {'extent':'partial','areas':[],'reason':'a'}                     | /areas        | required
                        {'extent':'whole','reason':' '}                                  | /reason       | blank
                        {'extent':'whole','reason':'a','organisation':'hub'}             | /organisation | hub_itself
                        {'reason':'a'}                                                   | /extent       | required
                        """)
        void isToldItsPlaceInBothLanguages(String body, String pointer, String code) {
            String json =
                    body.contains("organisation")
                            ? body
                            : body.replace("{", "{'organisation':'" + organisation + "',");
            for (String language : List.of("fr", "en")) {
                security()
                        .header("Accept-Language", language)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .body(json.replace('\'', '"'))
                        .post(RESTRICTIONS)
                        .then()
                        .statusCode(422)
                        .header("Content-Language", language)
                        .body("violations.pointer", equalTo(List.of(pointer)))
                        .body("violations.code", equalTo(List.of(code)))
                        .body("violations[0].message", notNullValue());
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        application/json | {       | 400 | malformed_json
                        application/json | []      | 400 | invalid_request
                        text/plain       | {}      | 415 | unsupported_media_type
                        """)
        @Tag("XRF-06")
        void isJudgedAtTheDoorLikeAnyOther(String type, String body, int status, String code) {
            assertProblem(
                            security()
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .contentType(type)
                                    .body(body)
                                    .post(RESTRICTIONS),
                            status)
                    .body("code", equalTo(code))
                    .header("RateLimit", notNullValue());
        }

        @Test
        void isNotReadBeyondOneMebibyte() {
            assertProblem(restrict(whole("a".repeat(1 << 20))), 413);
        }

        @Test
        void hasABody() {
            assertProblem(
                    security()
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .post(RESTRICTIONS),
                    400);
        }

        @Test
        @Tag("PHI-01")
        void leavesNoHealthNumberBehind() {
            for (String member : List.of("reason", "agent", "organisation", "incident")) {
                assertProblem(restrict(with(whole("a"), member, "HCN 9876543217")), 422)
                        .body(not(containsString("9876543217")));
            }
            assertThat(Databases.current().columnsContaining("9876543217")).isEmpty();
        }

        @Test
        void hasOnlyDocumentedParameters() {
            assertProblem(desk().get(RESTRICTIONS + "?organization=nord"), 400)
                    .body("violations.pointer", equalTo(List.of("?organization")));
            assertProblem(desk().get(RESTRICTIONS + "?state=open&limit=0&cursor=x"), 400)
                    .body("violations.pointer", containsInAnyOrder("?state", "?limit", "?cursor"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "GET"})
        @Tag("GWY-01")
        void isUnauthorizedWithoutAToken(String method) {
            for (String path :
                    List.of(RESTRICTIONS, RESTRICTIONS + "/x", RESTRICTIONS + "/x/lift")) {
                given().request(method, path).then().statusCode(401);
            }
        }

        @Test
        void isToldTheMethodsThatThePathOffers() {
            assertProblem(desk().delete(RESTRICTIONS), 405).header("Allow", "GET, POST");
            assertProblem(desk().get(RESTRICTIONS + "/x/lift"), 405).header("Allow", "POST");
            assertProblem(desk().get(RESTRICTIONS + "/x/raise"), 404);
            assertProblem(desk().get(RESTRICTIONS + "/%2e%2e/x"), 404);
            assertThat(desk().head(RESTRICTIONS).statusCode()).isEqualTo(405);
        }
    }

    @Test
    @Tag("GWY-03")
    void pagesFollowOneAnotherWithTheLatestFirst() {
        List<String> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            recorded.addFirst(restrict(whole("Number " + i)).path("id"));
        }
        lift(recorded.getFirst(), "Over", UUID.randomUUID().toString());
        List<String> read = new ArrayList<>();
        String next = RESTRICTIONS + "?limit=2&organisation=" + organisation;
        while (next != null) {
            Response page = security().get(next);
            read.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(read).isEqualTo(recorded);
        assertThat(list("?state=lifted&organisation=" + organisation))
                .containsExactly(recorded.getFirst());
        assertThat(list("?state=in_force&organisation=" + organisation)).hasSize(4);
    }

    @Test
    @Tag("GWY-05")
    void whileNobodyKnowsWhatIsClosedNothingPasses() throws SQLException {
        List<RequestSpecification> callers = List.of(desk(), security());
        assertThat(asked("/v1/nothing")).isEqualTo(404);
        try (Connection owner = Databases.current().connectAsOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table access_restriction in access exclusive mode");

            await().until(() -> asked("/v1/nothing") == 503);
            for (RequestSpecification caller : callers) {
                long asked = System.nanoTime();
                assertProblem(caller.get("/v1/nothing"), 503)
                        .body("code", equalTo("service_unavailable"))
                        .header("Retry-After", notNullValue());
                assertThat(Duration.ofNanos(System.nanoTime() - asked))
                        .isLessThan(Duration.ofSeconds(2));
            }
            assertThat(given().get("/docs").statusCode()).isEqualTo(200);
            owner.rollback();
        }

        await().until(() -> asked("/v1/nothing") == 404);
    }

    private Map<String, Object> whole(String reason) {
        return Map.of("organisation", organisation, "extent", "whole", "reason", reason);
    }

    private static Map<String, Object> with(
            Map<String, Object> original, Object... namesAndValues) {
        Map<String, Object> changed = new HashMap<>(original);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return changed;
    }

    private Response restrict(Map<String, Object> request) {
        return restrict(request, UUID.randomUUID().toString());
    }

    private static Response restrict(Map<String, Object> request, String key) {
        return security()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(request)
                .post(RESTRICTIONS);
    }

    private static Response lift(String id, String reason, String key) {
        return security()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("reason", reason))
                .post(RESTRICTIONS + "/" + id + "/lift");
    }

    private static List<String> list(String query) {
        return security().get(RESTRICTIONS + query).path("items.id");
    }

    private int asked(String path) {
        return desk().get(path).statusCode();
    }

    private RequestSpecification desk() {
        return as(organisation, "partner-desk");
    }

    private static RequestSpecification security() {
        return as("hub", "hub-security");
    }

    private static RequestSpecification as(String organisation, String role) {
        return given().urlEncodingEnabled(false).auth().oauth2(TOKENS.of(organisation, role));
    }

    private static ValidatableResponse assertProblem(Response response, int status) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", notNullValue())
                .header("Cache-Control", "no-store")
                .body("type", endsWith("/problems/" + response.path("code")));
    }
}
