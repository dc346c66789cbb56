package ca.liaison.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What cannot be right is told clearly, all faults at once, in both languages, and leaves no row
/// behind.
@ExtendWith(SharedSuite.class)
@Tag("GWY-02")
class BadInputTest {
    private static final ObjectNode REPORT = Reports.fromPartner(FreshNumbers.next("BAD"));

    private final Desk nord;
    private final Database database;
    private Map<String, Long> rowsBefore = Map.of();

    BadInputTest(RunningSuite suite) {
        this.nord = suite.desk("nord-desk");
        this.database = new Database(suite.addresses());
    }

    @BeforeEach
    void countRows() throws Exception {
        rowsBefore = database.rows();
    }

    @AfterEach
    void nothingWasKept() throws Exception {
        assertThat(database.rows()).isEqualTo(rowsBefore);
    }

    static Stream<Arguments> whatIsRefused() {
        return Stream.of(
                refused(
                        "an unknown member",
                        REPORT,
                        "urgence",
                        "high",
                        400,
                        "/urgence",
                        "unknown_member"),
                refused(
                        "an unknown member that may be a patient's number",
                        REPORT,
                        "n1234567897",
                        "high",
                        400,
                        "",
                        "unknown_member"),
                refused(
                        "an unknown member further in",
                        REPORT,
                        "caller",
                        Json.object("name", "Service desk agent 12", "desk", "1", "phone", "2"),
                        400,
                        "/caller/phone",
                        "unknown_member"),
                refused(
                        "an unknown priority",
                        REPORT,
                        "priority",
                        "P5",
                        400,
                        "/priority",
                        "unknown_value"),
                refused(
                        "a priority in lower case",
                        REPORT,
                        "priority",
                        "p2",
                        400,
                        "/priority",
                        "unknown_value"),
                refused("a number for a text", REPORT, "service", 7, 400, "/service", "wrong_type"),
                refused(
                        "a list for a text",
                        REPORT,
                        "summary",
                        List.of("a"),
                        400,
                        "/summary",
                        "wrong_type"),
                refused(
                        "a text for an object",
                        REPORT,
                        "caller",
                        "agent 12",
                        400,
                        "/caller",
                        "wrong_type"),
                refused(
                        "a time without an offset",
                        REPORT,
                        "firstOccurredAt",
                        "2026-11-20T07:10:00",
                        400,
                        "/firstOccurredAt",
                        "wrong_type"),
                refused(
                        "a time in the future",
                        REPORT,
                        "firstOccurredAt",
                        "2199-01-01T00:00:00Z",
                        422,
                        "/firstOccurredAt",
                        "in_future"),
                refused(
                        "a blank text",
                        REPORT,
                        "serviceImpact",
                        " \t",
                        422,
                        "/serviceImpact",
                        "blank"),
                refused(
                        "a text that is too long",
                        REPORT,
                        "serviceImpact",
                        "a".repeat(4001),
                        422,
                        "/serviceImpact",
                        "too_long"),
                refused(
                        "a character that no text may hold",
                        REPORT,
                        "summary",
                        "a\u0000b",
                        422,
                        "/summary",
                        "forbidden_character"),
                refused(
                        "a service that nobody offers",
                        REPORT,
                        "service",
                        "NOWHERE",
                        422,
                        "/service",
                        "unknown_service"),
                refused(
                        "a service without an agreement",
                        REPORT,
                        "service",
                        "FAI_GMF",
                        422,
                        "/service",
                        "no_agreement"),
                refused(
                        "what only the hub may say",
                        REPORT,
                        "towards",
                        Json.object("organisation", "laurier"),
                        422,
                        "/towards",
                        "not_allowed"));
    }

    private static Arguments refused(
            String what,
            ObjectNode report,
            String member,
            Object value,
            int status,
            String pointer,
            String fault) {
        return Arguments.of(what, Json.with(report, member, value), status, pointer, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsRefused")
    @Tag("INC-01")
    void oneFaultIsToldWithItsPlaceInBothLanguages(
            String what, ObjectNode report, int status, String pointer, String fault) {
        for (String language : List.of("fr", "en")) {
            Answer refused = nord.open(report, "Accept-Language", language);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
            assertThat(refused.faultyMembers()).containsExactly(pointer);
            assertThat(refused.faults()).containsExactly(fault);
            assertThat(refused.text("/violations/0/message")).isNotBlank();
            assertThat(refused.header("Content-Language")).hasValue(language);
        }
    }

    @Test
    void halfACharacterIsNone() {
        String report = Json.with(REPORT, "summary", "half").toString();
        Answer refused =
                nord.send(
                        "POST",
                        "/v1/incidents",
                        report.replace("half", "a\\ud800b"),
                        "Content-Type",
                        "application/json");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/summary");
        assertThat(refused.faults()).containsExactly("forbidden_character");
    }

    @Test
    @Tag("INC-01")
    void allFaultsOfARequestAreToldAtOnce() {
        ObjectNode report =
                Json.without(
                        Json.with(
                                REPORT,
                                "priority",
                                "P9",
                                "urgence",
                                "high",
                                "firstOccurredAt",
                                "2199-01-01T00:00:00Z",
                                "serviceImpact",
                                "",
                                "summary",
                                Canary.fresh().text(),
                                "workaround",
                                Json.object("available", true)),
                        "preliminaryChecks");
        Answer refused = nord.open(report);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultyMembers())
                .containsExactlyInAnyOrder(
                        "/urgence",
                        "/priority",
                        "/firstOccurredAt",
                        "/serviceImpact",
                        "/summary",
                        "/workaround/description",
                        "/preliminaryChecks");
    }

    static Stream<Arguments> whatIsNoJson() {
        String report = REPORT.toString();
        return Stream.of(
                Arguments.of("cut off", report.substring(0, report.length() - 3)),
                Arguments.of("with something behind it", report + "{}"),
                Arguments.of(
                        "a member twice",
                        "{\"partnerTicketNumber\":\"HDN-BAD-2\"," + report.substring(1)),
                Arguments.of("too deep", "{\"summary\":" + "[".repeat(10_000)),
                Arguments.of(
                        "too deep and whole",
                        "{\"summary\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                Arguments.of("a number too large", "{\"summary\":" + "9".repeat(2_000) + "}"),
                Arguments.of("not JSON at all", "partnerTicketNumber=HDN-BAD-1"),
                Arguments.of("single quotes", "{'partnerTicketNumber':'HDN-BAD-1'}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNoJson")
    void whatIsNoWellFormedJsonIsRefused(String what, String body) {
        Answer refused =
                nord.send("POST", "/v1/incidents", body, "Content-Type", "application/json");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed_json");
    }

    @ParameterizedTest
    @MethodSource("whatIsNoReport")
    void whatIsJsonButNoReportIsRefused(String body) {
        Answer refused =
                nord.send("POST", "/v1/incidents", body, "Content-Type", "application/json");

        assertThat(refused.status()).as(refused.toString()).isIn(400, 422);
    }

    static Stream<String> whatIsNoReport() {
        return Stream.of("[]", "\"HDN-BAD-1\"", "17", "null", "true", "", "{}", "[[[]]]");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        String report = REPORT.toString();

        assertThat(
                        nord.send("POST", "/v1/incidents", report, "Content-Type", "text/plain")
                                .status())
                .isEqualTo(415);
        assertThat(nord.send("POST", "/v1/incidents", report).status()).isEqualTo(415);
        assertThat(
                        nord.send(
                                        "POST",
                                        "/v1/incidents",
                                        report,
                                        "Content-Type",
                                        "application/json",
                                        "Content-Encoding",
                                        "gzip")
                                .status())
                .isEqualTo(415);
        assertThat(
                        nord.send(
                                        "POST",
                                        "/v1/incidents",
                                        report,
                                        "Content-Type",
                                        "application/json; charset=utf-16")
                                .status())
                .isEqualTo(415);
    }

    @Test
    void aBodyOfMoreThanAMebibyteIsRefused() {
        Answer refused = nord.open(Json.with(REPORT, "serviceImpact", "a".repeat(1 << 20)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("content_too_large");
    }

    @Test
    void aBodyThatIsJustNotTooLargeIsReadAndItsLongTextRefused() {
        Answer refused = nord.open(Json.with(REPORT, "serviceImpact", "é".repeat(500_000)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faultyMembers()).containsExactly("/serviceImpact");
    }

    @Test
    @Tag("GWY-03")
    void aKeyThatIsNoKeyIsRefused() {
        for (String key : List.of("x".repeat(129), "two words")) {
            Answer refused =
                    nord.open(
                            Reports.fromPartner(FreshNumbers.next("HDN")), "Idempotency-Key", key);
            assertThat(refused.status()).as(key + " " + refused).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("idempotency_key_malformed");
        }
    }

    @Test
    void aRefusalTellsNothingOfTheInside() {
        for (Answer refused :
                List.of(
                        nord.open(Json.with(REPORT, "priority", "P9")),
                        nord.send("POST", "/v1/incidents", "{", "Content-Type", "application/json"),
                        nord.get("/v1/incidents/" + "%00"),
                        nord.get("/v1/incidents/INC" + "9".repeat(40)),
                        nord.get("/v1/incidents/" + "x".repeat(3000)))) {
            assertThat(refused.status()).as(refused.toString()).isBetween(400, 499);
            assertThat(refused.body())
                    .doesNotContain("Exception", "at ca.", "jackson", "hibernate", "select ")
                    .doesNotContain("localhost:" + "8081", "P9");
        }
    }
}
