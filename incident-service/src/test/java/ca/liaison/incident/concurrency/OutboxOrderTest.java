package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.kit.test.IsolationTester.step;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.Topics;
import ca.liaison.incident.concurrency.EventReader.Event;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.IsolationTester;
import ca.liaison.kit.test.IsolationTester.Step;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Writers of events against the relay of the running service.
@QuarkusTest
@WithTestResource(RealParts.class)
class OutboxOrderTest {
    private static final String APPEND =
            "insert into outbox (topic, key, type, at, payload) values (?, ?, 'test', now(),"
                    + " json_build_object('sequence', ?)::text)";

    @Inject Directory directory;

    private final PatientDesk nord = new PatientDesk("nord");

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    @Test
    @Tag("XRF-07")
    @DisplayName("an event that was drawn first and committed last is not lost")
    void drawnFirstCommittedLast() throws SQLException {
        String late = "late-" + UUID.randomUUID();
        try (Connection writer = Databases.current().connectAsApplication();
                EventReader events = new EventReader()) {
            writer.setAutoCommit(false);
            Rows.change(writer, APPEND, Topics.INCIDENTS, late, 1L);
            String ticket = nord.post("/v1/incidents", report(freshNumber())).number();
            Event faster = events.await(ticket, 1).getFirst();

            writer.commit();

            Event slower = events.await(late, 1).getFirst();
            assertThat(slower.row()).isLessThan(faster.row());
        }
    }

    @Test
    @Tag("XRF-07")
    @DisplayName("in every order of two changes of a ticket, its events arrive in order")
    void changesOfOneTicket() {
        long[] ticket = new long[1];
        try (EventReader events = new EventReader()) {
            IsolationTester.connectingWith(Databases.current()::connectAsApplication)
                    .before(connection -> {
                        ticket[0] = Tickets.freshKey(connection);
                        Tickets.insert(connection, ticket[0], "prairie");
                    })
                    .session("first", change(ticket))
                    .session("second", change(ticket))
                    .everyOrder(run -> {
                        assertThat(run.failureOf("first")).isEmpty();
                        assertThat(run.failureOf("second")).isEmpty();
                        assertThat(events.await("ticket-" + ticket[0], 2))
                                .extracting(Event::sequence)
                                .containsExactly(2L, 3L);
                    });
        }
    }

    @Test
    @Tag("XRF-07")
    @DisplayName("a relay that loses its connection again and again loses and swaps nothing")
    void relayLosesItsConnection() {
        String number = freshNumber();
        String ticket = nord.post("/v1/incidents", report(number)).number();
        int updates = 200;

        CompletableFuture<List<Integer>> written =
                CompletableFuture.supplyAsync(() ->
                        AtOnce.call(
                                updates,
                                i ->
                                        () ->
                                                nord.post(
                                                                "/v1/incidents/"
                                                                        + ticket
                                                                        + "/updates",
                                                                Map.of(
                                                                        "partnerTicketNumber",
                                                                        number,
                                                                        "text",
                                                                        "Observation " + i,
                                                                        "visibility",
                                                                        "shared"),
                                                                "Idempotency-Key",
                                                                UUID.randomUUID().toString())
                                                        .status()));
        long cuts = 0;
        while (!written.isDone()) {
            cuts += cutTheRelay();
        }

        assertThat(written.join()).containsOnly(201);
        assertThat(cuts).isPositive();
        try (EventReader events = new EventReader()) {
            assertThat(events.await(ticket, updates + 1))
                    .extracting(Event::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, updates + 1).boxed().toList());
        }
    }

    /// What every change does: lock the ticket, move its counter, draw the event, commit.
    private static Step[] change(long[] ticket) {
        return new Step[] {
            step(
                    "lock",
                    connection ->
                            Rows.number(
                                    connection,
                                    "select sequence from ticket where id = ? for update",
                                    ticket[0])),
            step(
                    "append",
                    connection -> {
                        Rows.change(
                                connection,
                                "update ticket set sequence = sequence + 1 where id = ?",
                                ticket[0]);
                        Rows.change(
                                connection,
                                APPEND,
                                Topics.INCIDENTS,
                                "ticket-" + ticket[0],
                                Rows.number(
                                        connection,
                                        "select sequence from ticket where id = ?",
                                        ticket[0]));
                    }),
            step("commit", Connection::commit)
        };
    }

    /// The relay's connection is the one that holds an advisory lock.
    private static long cutTheRelay() {
        return Rows.number(
                "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'"
                        + " and database = (select oid from pg_database where datname = current_database())");
    }
}
