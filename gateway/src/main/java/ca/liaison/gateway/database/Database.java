package ca.liaison.gateway.database;

import ca.liaison.kit.sql.Statements;
import ca.liaison.kit.sql.Statements.Row;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Statements on the connection of the transaction under way, or on one of their own outside of
/// any.
@Singleton
public class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /// @return how many rows were written
    public int update(String statement, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return Statements.update(connection, statement, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> List<T> query(String statement, Row<T> row, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection()) {
            return Statements.query(connection, statement, row, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... parameters) {
        return query(statement, row, parameters).stream().findFirst();
    }
}
