package ca.liaison.sla.businessclock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@DisplayName("The hub's desk at the business clock")
class BusinessClockTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");

    @Inject Clock clock;

    @Test
    @DisplayName("moves it by a duration, and what goes by it has moved with the answer")
    void advances() {
        Instant before = clock.instant();

        Instant told = now(move("{\"advance\": \"P15D\"}").statusCode(200));

        assertThat(Duration.between(before, told))
                .isBetween(Duration.ofDays(15), Duration.ofDays(15).plusMinutes(5));
        assertThat(Duration.between(told, clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(5));
        assertThat(now(asHub().get("/v1/business-clock").then().statusCode(200)))
                .isAfterOrEqualTo(told);
    }

    @Test
    @DisplayName("moves it to a moment")
    void movesTo() {
        Instant wanted = clock.instant().plus(Duration.ofDays(40));

        Instant told = now(move("{\"now\": \"%s\"}".formatted(wanted)).statusCode(200));

        assertThat(Duration.between(wanted, told))
                .isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                          |          | one_of
                    {"advance": "P1D", "now": "2030-01-01T00:00:00Z"}           |          | one_of
                    {"advance": "fifteen days"}                                 | /advance | malformed
                    {"advance": "P1M"}                                          | /advance | malformed
                    {"advance": "P367D"}                                        | /advance | not_forward
                    {"advance": "PT0S"}                                         | /advance | not_forward
                    {"advance": "-P1D"}                                         | /advance | not_forward
                    {"now": "2020-01-01T00:00:00Z"}                             | /now     | not_forward
                    {"now": "2999-01-01T00:00:00Z"}                             | /now     | not_forward
                    """)
    void nothingElseMovesIt(String body, String pointer, String code) {
        Instant before = clock.instant();

        move(body)
                .statusCode(422)
                .body("violations[0].pointer", equalTo(pointer == null ? "" : pointer))
                .body("violations[0].code", equalTo(code));

        assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    @DisplayName("alone may move it or read it")
    void othersMayNot() {
        String partner = TOKENS.of("nord", "partner-desk");

        given().auth().oauth2(partner).get("/v1/business-clock").then().statusCode(403);
        given().auth()
                .oauth2(partner)
                .contentType(ContentType.JSON)
                .body("{\"advance\": \"P15D\"}")
                .post("/v1/business-clock")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse move(String body) {
        return asHub().contentType(ContentType.JSON).body(body).post("/v1/business-clock").then();
    }

    private static RequestSpecification asHub() {
        return given().auth().oauth2(TOKENS.of("hub", "hub-desk"));
    }

    private static Instant now(ValidatableResponse response) {
        return Instant.parse(response.extract().path("now"));
    }
}
