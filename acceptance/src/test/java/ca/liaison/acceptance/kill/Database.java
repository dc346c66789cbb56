package ca.liaison.acceptance.kill;

import ca.liaison.acceptance.suite.RunningSuite;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// Looks into the database of incident-service past everything.
record Database(RunningSuite suite) {

    Connection connect() throws SQLException {
        return suite.addresses().database("incident");
    }

    /// The one number that a query answers.
    long number(String query, Object... parameters) {
        try (Connection connection = connect()) {
            return number(connection, query, parameters);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(Connection connection, String query, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static void change(Connection connection, String change, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, change, parameters)) {
            statement.execute();
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

    /// The counter of every ticket, by its eHealth number.
    Map<String, Long> sequences() {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select case kind when 'INCIDENT' then 'INC' else 'REQ' end"
                                        + " || lpad(id::text, 7, '0'), sequence from ticket");
                ResultSet rows = statement.executeQuery()) {
            Map<String, Long> sequences = new TreeMap<>();
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
            return sequences;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
