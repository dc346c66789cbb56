package ca.liaison.acceptance.kill;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// Something in the database that nobody else can have for a while: who comes to it stops there, in
/// the middle of his transaction.
final class Held implements AutoCloseable {
    private static final String STOPPED =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and application_name = 'incident-service'";

    private final Database database;
    private final Connection connection;

    private Held(Database database, String statement, Object... parameters) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        connection.setAutoCommit(false);
        Database.change(connection, statement, parameters);
    }

    /// The end of every transaction: references and tickets are written, their events are not.
    static Held events(Database database) throws SQLException {
        return new Held(database, "lock table outbox in exclusive mode");
    }

    /// The begin of a creation under this number: nothing is written yet.
    static Held number(Database database, String organisation, String equalityKey)
            throws SQLException {
        return new Held(
                database,
                """
                insert into cross_reference (ticket, organisation, kind, state, partner_number, equality_key,
                    opened_at, since) values (0, ?, 'incident', 'current', ?, ?, now(), now())\
                """,
                organisation,
                equalityKey,
                equalityKey);
    }

    /// Waits until so many have stopped.
    void awaitStopped(int transactions) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> database.number(STOPPED) >= transactions);
    }

    /// Lets everybody go on.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
