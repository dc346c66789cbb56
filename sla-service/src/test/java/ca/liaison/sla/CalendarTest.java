package ca.liaison.sla;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("SLA-10")
@DisplayName("A calendar")
class CalendarTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");

    private static ValidatableResponse ask(String path) {
        return given().auth()
                .oauth2(TOKENS.of("nord", "partner-desk"))
                .get("/v1/calendars" + path)
                .then();
    }

    @Test
    @DisplayName("says its hours, its closed days and where they come from")
    void isReadable() {
        ask("").statusCode(200)
                .body(
                        "items.code",
                        contains("around_the_clock", "fai_hours", "hub_hours", "one_mail_hours"));
        ask("/hub_hours")
                .statusCode(200)
                .body("timeZone", equalTo("America/Toronto"))
                .body("openingHours[0].from", equalTo("08:00"))
                .body("openingHours[0].until", equalTo("17:00"))
                .body("openingHours[0].weekdays", hasSize(5))
                .body("holidays", hasSize(12))
                .body("holidays.code", hasItem("remembrance_day"))
                .body("source.paragraph", equalTo("2.2"));
        ask("/nowhere").statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    @DisplayName("gives the closed days of any year, with the rule for those that are kept later")
    void givesItsClosedDays() {
        ask("/hub_hours/closed-days?year=2027")
                .statusCode(200)
                .body("year", equalTo(2027))
                .body("items", hasSize(14))
                .body("items.findAll { it.observed }.date", contains("2027-12-27", "2027-12-28"))
                .body(
                        "items.findAll { it.observed }.source.paragraph",
                        contains("88 (5)", "88, muette : l'usage"));
    }

    @Test
    @DisplayName("counts working time, and says which closed days it passed over")
    void countsWorkingTime() {
        ask("/hub_hours/elapsed?from=2026-06-30T20:00:00Z&until=2026-07-02T13:30:00Z")
                .statusCode(200)
                .body("work", equalTo("PT2H30M"))
                .body("seconds", equalTo(9000))
                .body("closedDays.date", contains("2026-07-01"))
                .body("version", equalTo(1));
        ask("/hub_hours/due?from=2026-06-30T20:00:00Z&work=PT2H30M")
                .statusCode(200)
                .body("due", equalTo("2026-07-02T13:30:00Z"))
                .body("closedDays.holiday.code", contains("canada_day"));
        ask("/fai_hours/due?from=2026-06-30T20:00:00Z&work=PT1H")
                .statusCode(200)
                .body("due", equalTo("2026-07-01T12:30:00Z"))
                .body("closedDays", empty());
        ask("/hub_hours/business-day?from=2026-06-26&days=5")
                .statusCode(200)
                .body("day", equalTo("2026-07-06"));
        ask("/hub_hours/business-day?from=2026-07-06&days=-5")
                .statusCode(200)
                .body("day", equalTo("2026-06-26"))
                .body("closedDays.date", contains("2026-07-01"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due?from=2026-06-30T20:00:00Z&work=-PT1H                          | out_of_range",
                "due?from=2026-06-30T20:00:00Z&work=P1D                            | wrong_type",
                "due?from=2026-06-30T20:00:00Z&work=PT10001H                       | out_of_range",
                "elapsed?from=2026-06-30T20:00:00Z&until=2026-06-30T19:59:59Z       | before_from",
                "elapsed?from=1926-06-30T20:00:00Z&until=2026-06-30T19:59:59Z       | too_far_from_from",
                "elapsed?from=yesterday&until=2026-06-30T19:59:59Z                  | wrong_type",
                "business-day?from=2026-06-31&days=2                                | wrong_type",
                "business-day?from=2026-06-30&days=1001                             | out_of_range",
                "closed-days?year=1                                                 | out_of_range"
            })
    @DisplayName("refuses what cannot be counted")
    void refuses(String query, String code) {
        ask("/hub_hours/" + query.strip())
                .statusCode(code.equals("wrong_type") ? 400 : 422)
                .body("violations.code", contains(code));
    }

    @Test
    @DisplayName("names everything that is missing at once")
    void namesWhatIsMissing() {
        ask("/hub_hours/elapsed")
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("?from", "?until"))
                .body("violations.code", contains("required", "required"));
    }
}
