package ca.liaison.incident.concurrency;

import ca.liaison.kit.test.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Looks at the service's rows past the service.
final class Rows {
    private Rows() {}

    /// The one number that a query answers.
    static long number(String query, Object... parameters) {
        try (Connection connection = Databases.current().connectAsApplication()) {
            return number(connection, query, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static long number(Connection connection, String query, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void change(Connection connection, String update, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, update, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
