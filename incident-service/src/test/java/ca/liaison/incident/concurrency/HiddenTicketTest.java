package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whether another organisation's ticket exists shows neither in an answer nor in the work that the
/// answer takes: the ticket is never touched, so nobody waits for those who work on it.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("XRF-05")
class HiddenTicketTest {
    private static final String ABSENT = "INC9999999";

    private String nords;

    @BeforeEach
    void nordHasATicket() {
        nords = open("nord", report(freshNumber())).then().statusCode(201).extract().path("number");
    }

    @Test
    void isNotReadWhileItsRowCannotBeRead() throws SQLException {
        whileLocked(
                "lock table ticket in access exclusive mode",
                () -> {
                    assertLikeAbsent(number -> asDesk("laurier").get("/v1/incidents/" + number));
                    assertLikeAbsent(number ->
                            asDesk("laurier").get("/v1/incidents/" + number + "/updates"));
                    assertLikeAbsent(number ->
                            asDesk("laurier").get("/v1/cross-references?number=" + number));
                });
    }

    @Test
    void isNotWaitedForWhileOthersWorkOnIt() throws SQLException {
        whileLocked(
                "select * from ticket where id = "
                        + Long.parseLong(nords.substring(3))
                        + " for update",
                () -> {
                    assertLikeAbsent(HiddenTicketTest::acknowledge);
                    assertLikeAbsent(HiddenTicketTest::cancel);
                    assertLikeAbsent(HiddenTicketTest::say);
                });
    }

    private static Response acknowledge(String number) {
        return asDesk("laurier")
                .body(Map.of("partnerTicketNumber", "L-1"))
                .post("/v1/incidents/" + number + "/acknowledge");
    }

    private static Response cancel(String number) {
        return asDesk("laurier")
                .header("If-Match", "\"1\"")
                .body(Map.of("partnerTicketNumber", "L-1", "reason", "By mistake"))
                .post("/v1/incidents/" + number + "/cancel");
    }

    private static Response say(String number) {
        return asDesk("laurier")
                .header("Idempotency-Key", freshNumber())
                .body(Map.of("partnerTicketNumber", "L-1", "text", "Hello", "visibility", "shared"))
                .post("/v1/incidents/" + number + "/updates");
    }

    /// A request that waited for the lock would be told to come back later.
    private void assertLikeAbsent(Function<String, Response> request) {
        Response hidden = request.apply(nords);
        Response absent = request.apply(ABSENT);

        assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isIn(200, 404);
        assertThat(hidden.asString()).isEqualTo(absent.asString());
    }

    private static void whileLocked(String statement, Runnable meanwhile) throws SQLException {
        try (Connection connection = Databases.current().connectAsOwner()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(statement);
            meanwhile.run();
            connection.rollback();
        }
    }
}
