package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How a ticket ends without the opener's acceptance (OneMail 3.4).
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-24")
class UnansweredTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String started() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        move("hub", number, "start", Map.of()).then().statusCode(200);
        return number;
    }

    @Nested
    @DisplayName("A resolution that the opener does not answer")
    class WithoutAnAnswer {
        private String resolved() {
            String number = started();
            move("hub", number, "resolve", Map.of("resolution", "Restarted"))
                    .then()
                    .statusCode(200)
                    .body("contactAttempts", empty());
            return number;
        }

        private static Response tried(String number, Instant at, String outcome) {
            Map<String, Object> attempt = new HashMap<>();
            attempt.put("channel", "phone");
            attempt.put("contacted", "Service desk, day shift");
            attempt.put("outcome", outcome);
            attempt.put("at", at.toString());
            return move("hub", number, "record-contact-attempt", attempt);
        }

        @Test
        @DisplayName("is closed after the agreed attempts, each of which all parties can read")
        void isClosedAfterTheAgreedAttempts() throws SQLException {
            String number = resolved();
            resolvedHoursAgo(number, 5);
            Instant first = Instant.now().minus(Duration.ofHours(4));

            tried(number, first, "no_answer").then().statusCode(200);
            tried(number, first.plus(Duration.ofMinutes(59)), "no_answer")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("contact_attempt_too_early"))
                    .body("nextAttemptFrom", notNullValue())
                    .body("source", equalTo("OneMail 3.4"));
            tried(number, first.plus(Duration.ofHours(1)), "message_left").then().statusCode(200);
            move("hub", number, "close", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("contact_attempts_missing"))
                    .body("missing", equalTo(1));
            tried(number, first.plus(Duration.ofHours(2)), "no_answer").then().statusCode(200);

            move("hub", number, "close", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("closed"));
            read("nord", number)
                    .then()
                    .body("contactAttempts", hasSize(3))
                    .body(
                            "contactAttempts.outcome",
                            contains("no_answer", "message_left", "no_answer"))
                    .body("contactAttempts[0].contacted", equalTo("Service desk, day shift"));
            asDesk("nord")
                    .get("/v1/incidents/" + number + "/notifications")
                    .then()
                    .body("items.notice", hasItems("record_contact_attempt", "close"));
        }

        @Test
        @DisplayName(
                "takes no attempts from before the resolution, from the future or by a partner")
        void takesNoOtherAttempts() {
            String number = resolved();

            tried(number, Instant.now().minus(Duration.ofDays(1)), "no_answer")
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("before_resolution"));
            tried(number, Instant.now().plus(Duration.ofDays(1)), "no_answer")
                    .then()
                    .statusCode(422)
                    .body("violations.code", contains("in_future"));
            move(
                            "nord",
                            number,
                            "record-contact-attempt",
                            Map.of(
                                    "partnerTicketNumber", own,
                                    "channel", "phone",
                                    "contacted", "Service desk",
                                    "outcome", "no_answer"))
                    .then()
                    .statusCode(403);
            read("hub", number).then().body("contactAttempts", empty());
        }

        private static void resolvedHoursAgo(String number, int hours) throws SQLException {
            try (Connection connection = Databases.current().connectAsApplication();
                    PreparedStatement change =
                            connection.prepareStatement(
                                    "update ticket set resolved_at = resolved_at - make_interval(hours => ?) where id = ?")) {
                change.setInt(1, hours);
                change.setLong(2, Long.parseLong(number.substring(3)));
                change.executeUpdate();
            }
        }
    }

    @Nested
    @DisplayName("What has no reasonable solution")
    class Unresolvable {
        private final Map<String, Object> declaration =
                Map.of(
                        "reason", "The maker no longer supplies the module",
                        "mitigation", "The vendor raised the time limit");

        @Test
        @DisplayName(
                "is closed with a reason and with what lessened its effects, and may be reopened")
        void isClosedWithItsMitigation() {
            String number = started();

            move("hub", number, "declare-unresolvable", declaration)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("closed"))
                    .body("unresolvableBecause", equalTo("The maker no longer supplies the module"))
                    .body("mitigation", equalTo("The vendor raised the time limit"))
                    .body("resolution", nullValue())
                    .body("reopenUntil", notNullValue());
            move(
                            "nord",
                            number,
                            "reopen",
                            Map.of("partnerTicketNumber", own, "reason", "It is back"))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("reopened"))
                    .body("mitigation", nullValue());
            move("hub", number, "declare-unresolvable", declaration)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("closed"));
        }

        @Test
        @DisplayName("is told with both, and by the hub alone")
        void needsBoth() {
            String number = started();

            move("hub", number, "declare-unresolvable", Map.of("reason", "No module is left"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/mitigation"));
            Map<String, Object> partners = new HashMap<>(declaration);
            partners.put("partnerTicketNumber", own);
            move("nord", number, "declare-unresolvable", partners).then().statusCode(403);
            read("hub", number).then().body("state", equalTo("in_progress"));
        }
    }
}
