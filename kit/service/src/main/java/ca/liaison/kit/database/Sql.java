package ca.liaison.kit.database;

import ca.liaison.kit.sql.Statements;
import ca.liaison.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Plain SQL on the connection of the transaction under way, for what the kernel writes itself.
@ApplicationScoped
public class Sql {
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
        return session.doReturningWork(
                connection -> Statements.update(connection, statement, parameters));
    }

    public <T> List<T> query(String statement, Row<T> row, @Nullable Object... parameters) {
        return session.doReturningWork(
                connection -> Statements.query(connection, statement, row, parameters));
    }

    public <T> Optional<T> first(String statement, Row<T> row, @Nullable Object... parameters) {
        return query(statement, row, parameters).stream().findFirst();
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Statements.instant(row, column);
    }
}
