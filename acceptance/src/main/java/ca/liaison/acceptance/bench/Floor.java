package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.Addresses;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/// What plain SQL does on the same PostgreSQL: the same rows, an insert each, in one durable
/// transaction for each creation, and the same rows read by key - without HTTP, tokens, rules or
/// relay. Its creations go into a database of its own, so that nobody relays them.
final class Floor {
    static final String NAME = "floor";

    /// Beyond every number that is laid, so that creations never meet them.
    private static final long FIRST_CREATED = 1_000_000_000;

    private final Addresses addresses;
    private final TicketLoad load;
    private final BareDatabase database;
    private final AtomicLong ticket = new AtomicLong(FIRST_CREATED);

    Floor(Addresses addresses, TicketLoad load) {
        this.addresses = addresses;
        this.load = load;
        this.database = new BareDatabase(addresses, NAME, "incident-service");
    }

    void prepare() throws SQLException, IOException {
        database.prepare();
    }

    /// Has the database say when each transaction committed, once it was started anew.
    void keepCommitTimes() throws SQLException {
        try (Connection administrator = addresses.database("postgres");
                Statement statement = administrator.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
    }

    /// One creation: reference, ticket, history, notification, event and its copy, commit.
    Work create() {
        return () -> new FloorCreation(database.connection(), ticket);
    }

    /// A ticket with its references, by its key.
    Work read() {
        return () -> FloorReading.ofTicket(addresses.database("incident"), load);
    }

    /// A reference by its number, and those of its ticket.
    Work lookUp() {
        return () -> FloorReading.ofReference(addresses.database("incident"), load);
    }
}
