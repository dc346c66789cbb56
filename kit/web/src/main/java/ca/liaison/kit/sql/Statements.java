package ca.liaison.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs statements with their parameters: instants, UUIDs, lists of texts, and what JDBC takes as
/// it is.
public final class Statements {
    private Statements() {}

    /// Reads one row.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @return how many rows were written
    public static int update(
            Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    public static <T> List<T> query(
            Connection connection, String statement, Row<T> row, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static PreparedStatement prepare(
            Connection connection, String statement, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < parameters.length; index++) {
            switch (parameters[index]) {
                case Instant instant ->
                        prepared.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
                case UUID uuid -> prepared.setObject(index + 1, uuid);
                case Collection<?> texts ->
                        prepared.setArray(
                                index + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> prepared.setObject(index + 1, null);
                case Object other -> prepared.setObject(index + 1, other);
            }
        }
        return prepared;
    }
}
