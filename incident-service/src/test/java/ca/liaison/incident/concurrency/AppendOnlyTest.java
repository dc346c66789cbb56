package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.ticket.TicketNumber;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was said and done stays, whatever the program would like.
@QuarkusTest
@WithTestResource(RealParts.class)
class AppendOnlyTest {

    @ParameterizedTest
    @Tag("INC-20")
    @Tag("INC-23")
    @Tag("INC-31")
    @ValueSource(
            strings = {
                "history_entry",
                "ticket_update",
                "notification",
                "superseded_reference",
                "invitation",
                "notice",
                "attachment",
                "attachment_content",
                "redaction",
                "ticket_event"
            })
    void isNeitherChangedNorDeleted(String table) throws SQLException {
        somethingWasSaidAndDone();
        try (Connection service = Databases.current().connectAsApplication()) {
            assertThat(Rows.number(service, "select count(*) from " + table)).isPositive();
            for (String change :
                    new String[] {"update %s set " + column(table), "delete from %s"}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> Rows.change(service, change.formatted(table)))
                        .withMessageContaining("never changed or deleted");
            }
        }
    }

    @ParameterizedTest
    @Tag("INC-29")
    @ValueSource(
            strings = {
                "update history_entry set note = '[…]' where note is not null",
                "update history_entry set reason = 'Something else' where reason is not null",
                "update history_entry set reason = '[…]', to_state = 'closed' where reason is not null",
                "update ticket_update set text = '[…]'",
                "update ticket_update set text = '[…]', organisation = 'laurier'",
                "update attachment set file_name = 'other.txt'",
                "update redaction set reason = '[…]'"
            })
    void isRedactedOnlyWhereARedactionSaysSo(String change) throws SQLException {
        somethingWasSaidAndDone();
        try (Connection service = Databases.current().connectAsApplication()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Rows.change(service, change))
                    .withMessageContaining("never changed or deleted");
        }
    }

    @ParameterizedTest
    @Tag("INC-24")
    @Tag("INC-44")
    @ValueSource(
            strings = {
                "emergency_fixes = null",
                "emergency_fixes = '[]'",
                "emergency_fixes = replace(emergency_fixes, 'limit', 'filter')",
                "emergency_fixes = replace(emergency_fixes, 'The limit was raised', '[…]')",
                "contact_attempts = null",
                "contact_attempts = replace(contact_attempts, 'no_answer', 'answered')"
            })
    void isKeptWhereItLiesWithTheTicket(String change) throws SQLException {
        String number = open("nord", report(freshNumber())).then().extract().path("number");
        Map<String, Map<String, Object>> moves = new LinkedHashMap<>();
        moves.put(
                "record-emergency-fix",
                Map.of("madeAt", "2026-01-05T13:10:00Z", "description", "The limit was raised"));
        moves.put("start", Map.of());
        moves.put("resolve", Map.of("resolution", "Restarted"));
        moves.forEach((move, body) -> move("hub", number, move, body).then().statusCode(200));
        Map<String, Object> attempt =
                Map.of(
                        "channel", "phone",
                        "contacted", "Service desk, day shift",
                        "outcome", "no_answer",
                        "at", Instant.now().toString());
        move("hub", number, "record-contact-attempt", attempt).then().statusCode(200);
        try (Connection service = Databases.current().connectAsApplication()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            Rows.change(
                                    service,
                                    "update ticket set %s where id = %d"
                                            .formatted(change, key(number))))
                    .withMessageContaining("never changed or deleted");
        }
    }

    private static long key(String number) {
        return TicketNumber.parse(number).orElseThrow().key();
    }

    private static String column(String table) {
        return table.equals("attachment_content") ? "content = content" : "ticket = ticket";
    }

    private static void somethingWasSaidAndDone() {
        String own = freshNumber();
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(Map.of("partnerTicketNumber", own, "text", "Slow", "visibility", "shared"))
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201);
        somethingWasDeclaredMajor(number);
        asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(
                        Map.of(
                                "partnerTicketNumber", own,
                                "fileName", "queue.log",
                                "mediaType", "text/plain",
                                "content", "cXVldWUgZnVsbAo=",
                                "visibility", "shared"))
                .post("/v1/incidents/" + number + "/attachments")
                .then()
                .statusCode(201);
        asDesk("nord")
                .body(
                        Map.of(
                                "partnerTicketNumber", own,
                                "textId", "ticket/summary",
                                "reason", "Written for another matter"))
                .post("/v1/incidents/" + number + "/redact")
                .then()
                .statusCode(200);
        move("hub", number, "start", Map.of("note", "We have a look")).then().statusCode(200);
        move(
                        "nord",
                        number,
                        "correct-partner-number",
                        Map.of(
                                "partnerTicketNumber",
                                own,
                                "correctNumber",
                                freshNumber(),
                                "reason",
                                "Misread"))
                .then()
                .statusCode(200);
    }

    private static void somethingWasDeclaredMajor(String number) {
        Map<String, Map<String, Object>> moves = new LinkedHashMap<>();
        moves.put("declare-major", Map.of("coordinator", "On duty", "reason", "All sites"));
        moves.put("invite", Map.of("vendors", List.of("The carrier"), "text", "Please join"));
        moves.put(
                "notices",
                Map.of("kind", "outage", "text", Map.of("fr", "En panne", "en", "Down")));
        moves.forEach((move, body) -> move("hub", number, move, body).then().statusCode(200));
    }
}
