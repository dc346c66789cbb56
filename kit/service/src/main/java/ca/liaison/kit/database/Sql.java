package ca.liaison.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Plain SQL on the connection of the transaction under way, for what the kernel writes itself.
@ApplicationScoped
public class Sql {
    /// Reads one row.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Session session;

    /// @param session what the statements run in; injected, it is that of the transaction under way
    public Sql(Session session) {
        this.session = session;
    }

    /// Writes what the object mapper holds back, so that what follows comes after it.
    public void flush() {
        session.flush();
    }

    /// @return how many rows were written
    public int update(String statement, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
                return prepared.executeUpdate();
            }
        });
    }

    public <T> List<T> query(String statement, Row<T> row, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement prepared = prepare(connection, statement, parameters);
                    ResultSet rows = prepared.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        });
    }

    public <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... parameters) {
        return query(statement, row, parameters).stream().findFirst();
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
