package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A fault that comes back after its ticket has ended.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-24")
@Tag("XRF-08")
class RecurrenceTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    void isReopenedInTimeAndAfterwardsANewTicketThatNamesTheOldOne() throws SQLException {
        String ended = closed();
        tooLateToReopen(ended);

        move("nord", ended, "reopen", Map.of("partnerTicketNumber", own, "reason", "It is back"))
                .then()
                .statusCode(409)
                .body("code", equalTo("reopen_window_over"))
                .body("source", equalTo("OneMail 3.4"))
                .body("detail", containsString("recurrenceOf"));
        String again =
                openAgain("nord", ended)
                        .then()
                        .statusCode(201)
                        .body("recurrenceOf", equalTo(ended))
                        .body("state", equalTo("new"))
                        .extract()
                        .path("number");

        read("hub", again).then().body("recurrenceOf", equalTo(ended));
        read("nord", ended).then().body("state", equalTo("closed"));
    }

    @Test
    void isNotNamedToPartiesThatNeverSawTheOldTicket() {
        String ended = closed();
        String again = openAgain("nord", ended).then().statusCode(201).extract().path("number");
        move("hub", again, "assign", Map.of("organisation", "laurier")).then().statusCode(200);

        read("laurier", again).then().statusCode(200).body("recurrenceOf", nullValue());
    }

    @Test
    void namesAnEndedTicketOfItsOwn() {
        String open = open("nord", report(own)).then().statusCode(201).extract().path("number");

        openAgain("nord", open)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/recurrenceOf"))
                .body("violations.code", contains("not_ended"));
        assertUnknown(openAgain("laurier", open));
        assertUnknown(openAgain("laurier", "INC9999999"));
        assertUnknown(openAgain("laurier", "anything"));
    }

    private static void assertUnknown(Response refused) {
        refused.then()
                .statusCode(422)
                .body("violations.pointer", contains("/recurrenceOf"))
                .body("violations.code", contains("unknown_ticket"));
    }

    private static Response openAgain(String organisation, String former) {
        Map<String, Object> report = report(freshNumber());
        report.put("recurrenceOf", former);
        return open(organisation, report);
    }

    private String closed() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        move("hub", number, "start", Map.of()).then().statusCode(200);
        move("hub", number, "resolve", Map.of("resolution", "Restarted")).then().statusCode(200);
        move("nord", number, "accept", Map.of("partnerTicketNumber", own)).then().statusCode(200);
        return number;
    }

    /// Lets the days go by.
    private static void tooLateToReopen(String number) throws SQLException {
        try (Connection connection = Databases.current().connectAsApplication();
                PreparedStatement change =
                        connection.prepareStatement(
                                "update ticket set reopen_until = now() - interval '1 second' where id = ?")) {
            change.setLong(1, Long.parseLong(number.substring(3)));
            change.executeUpdate();
        }
    }

    @Test
    @Tag("XRF-01")
    void theNumberOfACancelledTicketIsTakenForEver() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        move("nord", number, "cancel", Map.of("partnerTicketNumber", own, "reason", "By mistake"))
                .then()
                .statusCode(200);
        Map<String, Object> other = report(own);
        other.put("serviceImpact", "Something else");

        open("nord", other)
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(number));
        asDesk("nord")
                .body(
                        Map.of(
                                "text",
                                "One more word",
                                "visibility",
                                "shared",
                                "partnerTicketNumber",
                                own))
                .header("Idempotency-Key", freshNumber())
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket_closed"));
    }
}
