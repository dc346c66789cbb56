package ca.liaison.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The door by itself: what it judges without a service, and what it shows to people.
@QuarkusTest
@WithTestResource(RealParts.class)
class GatewayTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("gateway");
    private static final String INCIDENTS = "/v1/incidents";

    @Nested
    @Tag("GWY-01")
    @DisplayName("A caller without a valid token")
    class WithoutToken {

        @Test
        void isUnauthorizedWithoutAny() {
            assertUnauthorized(given());
        }

        @ParameterizedTest
        @MethodSource("ca.liaison.gateway.GatewayTest#refusedTokens")
        void isUnauthorizedWithOneThatIsNotForThisDoor(String token) {
            assertUnauthorized(given().auth().oauth2(token));
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
        void isUnauthorizedByAnyMethodAndOnAnyPath(String method) {
            given().request(method, "/v1/nothing").then().statusCode(401);
        }

        @Test
        void mayNotHideTheTokenInTheAddress() {
            assertUnauthorized(given().queryParam("access_token", desk()));
        }

        @Test
        void isToldWhetherItsTokenIsTheReason() {
            given().get(INCIDENTS).then().header("WWW-Authenticate", not(containsString("error")));
            given().auth()
                    .oauth2(TOKENS.expired("nord", "partner-desk"))
                    .get(INCIDENTS)
                    .then()
                    .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        }

        private void assertUnauthorized(RequestSpecification request) {
            assertProblem(request.get(INCIDENTS).then(), 401, "unauthorized")
                    .header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    static String[] refusedTokens() {
        return new String[] {
            TOKENS.expired("nord", "partner-desk"),
            TOKENS.notYetValid("nord", "partner-desk"),
            TOKENS.ofForeignIssuer("nord", "partner-desk"),
            TOKENS.signedByStranger("nord", "partner-desk"),
            TOKENS.unsigned("nord", "partner-desk"),
            TestTokens.issuedFor("incident-service").of("nord", "partner-desk"),
            "nothing",
            "a.b.c"
        };
    }

    @Test
    @Tag("GWY-01")
    void aTokenWithoutAnOrganisationOpensNothing() {
        assertProblem(
                given().auth().oauth2(TOKENS.withoutOrganisation()).get(INCIDENTS).then(),
                403,
                "forbidden");
    }

    @Nested
    @Tag("XRF-06")
    @DisplayName("A message that goes nowhere or has no form")
    class Judged {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/v1/nothing",
                    "/v1/business-clock",
                    "/v1/incidents/INC0000042/fly",
                    "/v1/incidents/",
                    "/v1/q/metrics",
                    "/v1/incidents/%2e%2e/%2e%2e/q/metrics"
                })
        void isNotFoundWhereNoServiceOffersThePath(String path) {
            assertProblem(asDesk().urlEncodingEnabled(false).get(path).then(), 404, "not_found");
        }

        @Test
        void hasAnAddressThatCanBeRead() throws IOException {
            assertThat(rawAnswer("GET /v1/incidents?state=%zz HTTP/1.1"))
                    .startsWith("HTTP/1.1 400 ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        partnerTicketNumbr=HDN-1    | ?partnerTicketNumbr | unknown_parameter
                        state=new&state=closed      | ?state              | repeated
                        bogus=1&bogus=2             | ?bogus              | unknown_parameter
                        1234567897=1                | ?                   | unknown_parameter
                        Jean%20Tremblay%201970=x    | ?                   | unknown_parameter
                        """)
        @Tag("PHI-01")
        void hasTheDocumentedParametersOnceEach(String query, String pointer, String code) {
            assertProblem(
                            asDesk().urlEncodingEnabled(false).get(INCIDENTS + "?" + query).then(),
                            400,
                            "invalid_request")
                    .body("violations.pointer", equalTo(List.of(pointer)))
                    .body("violations.code", equalTo(List.of(code)))
                    .body(not(containsString("Tremblay")))
                    .body(not(containsString("1234567897")));
        }

        @Test
        void isToldEveryParameterThatItCannotHave() {
            assertProblem(
                            asDesk().urlEncodingEnabled(false)
                                    .get(INCIDENTS + "/INC0000042?a=1&b=2&limit=1")
                                    .then(),
                            400,
                            "invalid_request")
                    .body("violations.pointer", equalTo(List.of("?a", "?b", "?limit")))
                    .body("violations[0].allowed", nullValue());
        }

        /// Says what no proper client would say.
        private static String rawAnswer(String requestLine) throws IOException {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), UTF_8);
            }
        }

        @Test
        void isToldTheMethodsThatThePathOffers() {
            assertProblem(asDesk().delete(INCIDENTS).then(), 405, "method_not_allowed")
                    .header("Allow", "GET, POST");
        }

        @Test
        void cannotSmuggleAnotherMethod() {
            assertProblem(
                    asDesk().header("X-HTTP-Method-Override", "POST").delete(INCIDENTS).then(),
                    405,
                    "method_not_allowed");
        }

        @Test
        void isTooLargeAboveOneMebibyte() {
            assertProblem(
                    asDesk().contentType("application/json")
                            .body(" ".repeat((1 << 20) + 1))
                            .post(INCIDENTS)
                            .then(),
                    413,
                    "content_too_large");
        }

        @Test
        void mustBeJson() {
            assertProblem(
                    asDesk().contentType("text/plain").body("{}").post(INCIDENTS).then(),
                    415,
                    "unsupported_media_type");
        }

        @Test
        void hasAMediaTypeThatIsOne() {
            assertProblem(
                    asDesk().config(asGiven())
                            .header("Content-Type", "nonsense")
                            .body("{}".getBytes(UTF_8))
                            .post(INCIDENTS)
                            .then(),
                    415,
                    "unsupported_media_type");
        }

        private static RestAssuredConfig asGiven() {
            return RestAssured.config()
                    .encoderConfig(
                            encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{", "{} {}", "{\"a\":1,\"a\":2}", "\"\\ud8"})
        void mustBeWellFormedJson(String body) {
            assertProblem(post(body), 400, "malformed_json");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\'',
                textBlock =
                        """
                        {}                             | partner_number_missing   | required
                        {"partnerTicketNumber":null}   | partner_number_missing   | required
                        {"partnerTicketNumber":7}      | partner_number_malformed | wrong_type
                        {"partnerTicketNumber":" "}    | partner_number_malformed | blank
                        {"partnerTicketNumber":"\\t"}  | partner_number_malformed | blank
                        """)
        void mustQuoteItsSendersNumber(String body, String code, String violation) {
            assertProblem(post(body), 422, code)
                    .body("violations[0].pointer", equalTo("/partnerTicketNumber"))
                    .body("violations[0].code", equalTo(violation));
        }

        private ValidatableResponse post(String body) {
            return asDesk().contentType("application/json").body(body).post(INCIDENTS).then();
        }
    }

    @Nested
    @Tag("GWY-01")
    @DisplayName("The quota")
    class OfQuota {

        @Test
        void isToldOnEveryAnswer() {
            asDesk().get("/v1/nothing")
                    .then()
                    .header("RateLimit-Policy", "\"organisation\";q=400;w=4")
                    .header("RateLimit", startsWith("\"organisation\";r="));
        }

        @Test
        void usedUpMeansTooManyRequestsForThisOrganisationAlone() {
            RequestSpecification sparing =
                    given().auth().oauth2(TOKENS.of("sparing", "partner-desk"));

            sparing.get("/v1/nothing").then().statusCode(404);

            assertProblem(sparing.get("/v1/nothing").then(), 429, "too_many_requests")
                    .header("Retry-After", notNullValue())
                    .header("RateLimit", startsWith("\"organisation\";r=0"));
            asDesk().get("/v1/nothing").then().statusCode(404);
        }
    }

    /// Verified tokens are remembered.
    @Test
    @Tag("GWY-01")
    void aTokenThatWasTakenEndsAllTheSameAndNothingLikeItIsTaken() throws Exception {
        String token = TOKENS.endingAt(Instant.now().plusSeconds(4), "nord", "partner-desk");
        for (int time = 0; time < 2; time++) {
            given().auth().oauth2(token).get("/v1/nothing").then().statusCode(404);
        }
        String forged = token.substring(0, token.length() - 8) + "AAAAAAAA";
        given().auth().oauth2(forged).get("/v1/nothing").then().statusCode(401);
        Thread.sleep(5_000);
        given().auth().oauth2(token).get("/v1/nothing").then().statusCode(401);
    }

    @Test
    @Tag("GWY-05")
    void aServiceThatIsDownIsNotAvailableNow() {
        assertProblem(asDesk().get(INCIDENTS).then(), 503, "service_unavailable")
                .header("Retry-After", notNullValue());
    }

    @Nested
    @Tag("GWY-02")
    @DisplayName("A problem")
    class OfLanguage {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        en              | en | Not found
                        en-CA,fr;q=0.5  | en | Not found
                        fr-CA           | fr | Introuvable
                        de              | fr | Introuvable
                        """)
        void isToldInTheLanguageAskedForElseInFrench(
                String accepted, String language, String title) {
            asDesk().header("Accept-Language", accepted)
                    .get("/v1/nothing")
                    .then()
                    .header("Content-Language", language)
                    .body("title", equalTo(title));
        }

        @Test
        void ofAnAddressThatIsNoneIsToldToo() {
            assertProblem(given().get("/nothing").then(), 404, "not_found");
        }
    }

    @Nested
    @Tag("GWY-04")
    @DisplayName("The documentation")
    class Documentation {

        @Test
        void isOneDocumentOfEverything() {
            given().get("/openapi")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("openapi", equalTo("3.1.0"))
                    .body("paths.'/v1/incidents'.post.x-cross-reference", equalTo("on-create"))
                    .body("paths.'/v1/organisations'.get.x-cross-reference", equalTo("none"))
                    .body(
                            "components.securitySchemes.clientCredentials.flows.clientCredentials.tokenUrl",
                            endsWith("/token"))
                    .body(not(containsString("openIdConnectUrl")));
        }

        @ParameterizedTest
        @Tag("GWY-02")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        /openapi                           | fr-CA | fr
                        /openapi                           | en    | en
                        /openapi                           | de    | fr
                        /openapi?language=en               | fr    | en
                        /openapi?language=fr&format=yaml   | en    | fr
                        /openapi.json                      | en    | en
                        /openapi.json?language=fr          | en    | fr
                        /openapi.yaml                      | fr    | fr
                        """)
        void isInTheLanguageOfItsReader(String address, String accepted, String language) {
            given().header("Accept-Language", accepted)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .header("Vary", containsString("Accept-Language"))
                    .body(containsString("openIncident"))
                    .body(
                            containsString(
                                    language.equals("fr")
                                            ? "Ouvrir un incident"
                                            : "Open an incident"))
                    .body(
                            not(
                                    containsString(
                                            language.equals("fr")
                                                    ? "Open an incident"
                                                    : "Ouvrir un incident")));
        }

        @Test
        void isThereAsYamlToo() {
            given().get("/openapi?format=yaml")
                    .then()
                    .contentType("application/yaml")
                    .body(startsWith("openapi: \"3.1.0\""));
            given().accept("application/yaml")
                    .get("/openapi")
                    .then()
                    .contentType("application/yaml");
        }

        @Test
        void isWhereEverybodyLooksFirst() {
            given().redirects()
                    .follow(false)
                    .get("/")
                    .then()
                    .statusCode(302)
                    .header("Location", endsWith("/docs"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        ?lang=fr | en | fr | Documentation de Liaison
                        ?lang=en | fr | en | Liaison documentation
                                 | en | en | Liaison documentation
                                 | de | fr | Documentation de Liaison
                        """)
        void isAPageInBothLanguages(String query, String accepted, String language, String title) {
            given().header("Accept-Language", accepted)
                    .get("/docs" + (query == null ? "" : query))
                    .then()
                    .statusCode(200)
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Language", language)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(startsWith("<!DOCTYPE html>"))
                    .body(containsString("<html lang=\"" + language + "\">"))
                    .body(containsString("<h1>" + title + "</h1>"))
                    .body(containsString("openIncident"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"fr", "en"})
        void saysInBothLanguagesWhatMustBeKnownBeforeTheFirstRequest(String language) {
            given().get("/docs?lang=" + language)
                    .then()
                    .body(containsString("curl http://localhost:9/token"))
                    .body(containsString("<section id=\"repeating\""))
                    .body(containsString("updatedSince"))
                    .body(containsString("100 unit"))
                    .body(containsString("birth_date_with_name"))
                    .body(not(containsString("{burst}")))
                    .body(not(containsString("NOT_FOUND")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"style.css", "try.js"})
        void bringsItsOwnStyleAndScript(String asset) {
            given().get("/docs/" + asset).then().statusCode(200);
        }

        @Test
        void hasNothingElse() {
            given().get("/docs/nothing").then().statusCode(404);
        }

        @ParameterizedTest
        @CsvSource({"fr, Introuvable", "en, Not found"})
        void explainsEveryProblemInBothLanguages(String language, String title) {
            given().get("/problems?lang=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .body(containsString(title))
                    .body(containsString("partner_number_mismatch"))
                    .body(containsString("unknown_parameter"));
            given().get("/problems/not_found?lang=" + language)
                    .then()
                    .statusCode(200)
                    .body(containsString("<h1>" + title + "</h1>"));
        }

        @Test
        void explainsNothingThatDoesNotExist() {
            given().get("/problems/nothing").then().statusCode(404);
        }
    }

    @Test
    void theGatewaysOwnWorkingsAreNotForPartners() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/openapi").then().statusCode(404);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static String desk() {
        return TOKENS.of("nord", "partner-desk");
    }

    private static RequestSpecification asDesk() {
        return given().auth().oauth2(desk());
    }

    private static ValidatableResponse assertProblem(
            ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", notNullValue())
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", endsWith("/problems/" + code));
    }
}
