package ca.liaison.acceptance.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads what a reading or a look-up reads, over one connection.
final class FloorReading implements Work.Client {
    private final Connection connection;
    private final TicketLoad load;
    private final boolean byNumber;
    private final PreparedStatement first;
    private final PreparedStatement references;

    private FloorReading(Connection connection, TicketLoad load, boolean byNumber, String first)
            throws SQLException {
        this.connection = connection;
        this.load = load;
        this.byNumber = byNumber;
        this.first = connection.prepareStatement(first);
        this.references =
                connection.prepareStatement("select * from cross_reference where ticket = ?");
    }

    static FloorReading ofTicket(Connection connection, TicketLoad load) throws SQLException {
        return new FloorReading(connection, load, false, "select * from ticket where id = ?");
    }

    static FloorReading ofReference(Connection connection, TicketLoad load) throws SQLException {
        return new FloorReading(
                connection,
                load,
                true,
                "select * from cross_reference where organisation = 'nord' and kind = 'incident'"
                        + " and equality_key = ?");
    }

    @Override
    public void once() throws SQLException {
        long ticket = load.any();
        if (byNumber) {
            first.setString(1, "load-" + ticket);
        } else {
            first.setLong(1, ticket);
        }
        references.setLong(1, ticket);
        readAll(first);
        readAll(references);
    }

    /// Every column is fetched, as a program that shows them does.
    private static void readAll(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            if (!rows.next()) {
                throw new SQLException("No such row");
            }
            do {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            } while (rows.next());
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
