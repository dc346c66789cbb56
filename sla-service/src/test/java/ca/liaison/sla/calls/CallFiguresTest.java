package ca.liaison.sla.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the telephone system counted, day by day.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-32")
@DisplayName("The figures of calls")
class CallFiguresTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");

    @Inject Sql sql;

    private static String figures(Object... numbers) {
        return """
        {"received": %s, "answered": %s, "answeredWithin60Seconds": %s, "abandoned": %s, "totalWaitSeconds": %s}
        """
                .formatted(numbers);
    }

    private static ValidatableResponse put(String role, String date, String body) {
        return given().auth()
                .oauth2(TOKENS.of(role.startsWith("partner") ? "nord" : "hub", role))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(body)
                .put("/v1/call-figures/" + date)
                .then();
    }

    private static ValidatableResponse get(String role, String path) {
        return given().auth()
                .oauth2(TOKENS.of(role.startsWith("partner") ? "nord" : "hub", role))
                .get("/v1/call-figures" + path)
                .then();
    }

    @Test
    @DisplayName("come in once, however often they are told, and a correction is a new version")
    void comeInIdempotently() {
        put("hub-desk", "2024-05-06", figures(120, 112, 104, 6, 2912))
                .statusCode(201)
                .body("version", equalTo(1));
        put("service-lead", "2024-05-06", figures(120, 112, 104, 6, 2912))
                .statusCode(200)
                .body("version", equalTo(1));
        put("service-lead", "2024-05-06", figures(121, 112, 104, 7, 2912))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("received", equalTo(121));
        get("auditor", "/2024-05-06").statusCode(200).body("abandoned", equalTo(7));
        assertThat(versions("2024-05-06")).isEqualTo(2);
        assertThatException()
                .isThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        sql.update(
                                                "update call_figures set received = 1000 where version = 1")));
    }

    @Test
    @DisplayName("that are told again late under their key do not undo a correction")
    void doNotUndoACorrection() {
        String first = figures(120, 112, 104, 6, 2912);
        String corrected = figures(121, 112, 104, 7, 2912);
        putUnder("a-1", "2024-05-13", first)
                .statusCode(201)
                .header("Location", endsWith("/v1/call-figures/2024-05-13"))
                .header("Idempotency-Replayed", nullValue());
        putUnder("a-2", "2024-05-13", corrected).statusCode(200).body("version", equalTo(2));
        putUnder("a-1", "2024-05-13", first)
                .statusCode(200)
                .header("Location", endsWith("/v1/call-figures/2024-05-13"))
                .header("Idempotency-Replayed", equalTo("true"))
                .body("version", equalTo(2))
                .body("received", equalTo(121));
        putUnder("a-1", "2024-05-14", first)
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        putUnder("a-3", "2024-05-13", first).statusCode(200).body("version", equalTo(3));
        put("hub-desk", "2024-05-13", first)
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"));
    }

    private static ValidatableResponse putUnder(String key, String date, String body) {
        return given().auth()
                .oauth2(TOKENS.of("hub", "hub-desk"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .put("/v1/call-figures/" + date)
                .then();
    }

    @Test
    @DisplayName("that are told by many at once are one version")
    void areOneVersion() throws Exception {
        List<Future<Integer>> all = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                all.add(
                        callers.submit(() ->
                                put("hub-desk", "2024-05-07", figures(10, 9, 8, 1, 100))
                                        .extract()
                                        .statusCode()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : all) {
            statuses.add(each.get());
        }
        assertThat(statuses).containsOnlyOnce(201).hasSize(8);
        assertThat(versions("2024-05-07")).isEqualTo(1);
    }

    private long versions(String date) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        sql.first(
                                        "select count(*) from call_figures where date = ?::date",
                                        row -> row.getLong(1),
                                        date)
                                .orElseThrow());
    }

    @Test
    @DisplayName("are listed by days, page by page")
    void areListed() {
        for (int day = 1; day <= 3; day++) {
            put("hub-desk", "2024-02-0" + day, figures(day, day, 0, 0, 1));
        }
        String next =
                get("hub-desk", "?from=2024-02-01&to=2024-02-29&limit=2")
                        .statusCode(200)
                        .body("items.date", contains("2024-02-01", "2024-02-02"))
                        .extract()
                        .header("Link");
        String path = next.substring(next.indexOf("/v1/"), next.indexOf('>'));
        given().auth()
                .oauth2(TOKENS.of("hub", "hub-desk"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.date", contains("2024-02-03"));
        get("hub-desk", "?from=2024-02-02&to=2024-02-02").body("items", hasSize(1));
        get("hub-desk", "?from=2024-02-02&to=2024-02-01")
                .statusCode(422)
                .body("violations.pointer", contains("?to"));
    }

    @Test
    @DisplayName("are the hub's alone")
    void areTheHubsAlone() {
        put("partner-desk", "2024-05-08", figures(1, 1, 1, 0, 1)).statusCode(403);
        put("auditor", "2024-05-08", figures(1, 1, 1, 0, 1)).statusCode(403);
        get("partner-desk", "").statusCode(403);
        get("partner-desk", "/2024-05-06").statusCode(403);
        given().auth()
                .oauth2(TOKENS.of("nord", "service-lead"))
                .get("/v1/call-figures/2024-05-06")
                .then()
                .statusCode(403);
        given().get("/v1/call-figures").then().statusCode(401);
    }

    @Test
    @DisplayName("are refused with all that is wrong with them")
    void areRefusedWithAllFaults() {
        put("hub-desk", "2999-01-01", figures(-1, 5, 6, -2, -3))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "path:date",
                                "/received",
                                "/answeredWithin60Seconds",
                                "/abandoned",
                                "/totalWaitSeconds"));
        put("hub-desk", "2024-05-09", "{}")
                .statusCode(422)
                .body("violations", hasSize(5))
                .body("violations[0].code", equalTo("required"));
        put("hub-desk", "2024-05-09", figures("\"many\"", 1, 1, 1.5, 1))
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/received", "/abandoned"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 101, 90, 0, 1, /answered, 100",
        "100, 90, 91, 0, 1, /answeredWithin60Seconds, 90",
        "100, 90, 90, 11, 1, /abandoned, 10"
    })
    @DisplayName("are refused where there are more of a part than of the whole")
    void areRefused(
            int received,
            int answered,
            int within,
            int abandoned,
            int wait,
            String pointer,
            int most) {
        put("hub-desk", "2024-05-09", figures(received, answered, within, abandoned, wait))
                .statusCode(422)
                .body("violations.pointer", contains(pointer))
                .body("violations[0].code", equalTo("out_of_range"))
                .body("violations[0].max", equalTo(most));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-30", "yesterday", "1024-01-01", "2024-1-1"})
    @DisplayName("are of a day")
    void areOfADay(String date) {
        put("hub-desk", date, figures(1, 1, 1, 0, 1)).statusCode(404);
        get("hub-desk", "/" + date).statusCode(404);
    }

    @Test
    @DisplayName("that nobody told are not there")
    void thatNobodyTold() {
        get("hub-desk", "/2024-12-25").statusCode(404).body("code", equalTo("not_found"));
    }
}
