package ca.liaison.kit.outbox;

import ca.liaison.kit.database.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A connection of the relay's own. It holds the advisory lock that makes this copy the leader, and
/// what it relayed is deleted on it: who loses the connection loses the lead and deletes nothing.
final class RelayConnection implements AutoCloseable {
    /// "outbox" as a number, the same in every copy.
    private static final long LOCK = 0x6f7574626f78L;

    private final Connection connection;

    private RelayConnection(Connection connection) {
        this.connection = connection;
    }

    static RelayConnection open(String url, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            // A deletion that is lost with the database has its events sent again, nothing worse.
            statement.execute("set synchronous_commit = off");
        }
        return new RelayConnection(connection);
    }

    boolean lead() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    List<OutboxRow> lowest(int count) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select id, topic, key, type, at, trace_parent, payload from outbox"
                                + " order by id limit ?")) {
            statement.setInt(1, count);
            try (ResultSet row = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(
                            new OutboxRow(
                                    row.getLong("id"),
                                    row.getString("topic"),
                                    row.getString("key"),
                                    row.getString("type"),
                                    Objects.requireNonNull(Sql.instant(row, "at")),
                                    row.getString("trace_parent"),
                                    row.getString("payload")));
                }
                return rows;
            }
        }
    }

    void delete(List<OutboxRow> relayed) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", relayed.stream().map(OutboxRow::id).toArray()));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    record OutboxRow(
            long id,
            String topic,
            String key,
            String type,
            Instant at,
            @Nullable String traceParent,
            String payload) {}
}
