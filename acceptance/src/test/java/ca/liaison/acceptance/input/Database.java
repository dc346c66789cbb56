package ca.liaison.acceptance.input;

import ca.liaison.acceptance.suite.Addresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the databases hold, as their administrator sees it.
record Database(Addresses addresses) {
    private static final List<String> NAMES =
            List.of("incident", "change", "sla", "gateway", "keycloak");

    /// The relay empties the outbox while one looks.
    private static final String OUTBOX = "outbox";

    /// How many rows each table has that requests are written to.
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String name : List.of("incident", "change", "gateway")) {
            try (Connection connection = addresses.database(name)) {
                for (String table : tables(connection)) {
                    if (!table.equals(OUTBOX)) {
                        rows.put(name + "." + table, count(connection, table, "%"));
                    }
                }
            }
        }
        return rows;
    }

    /// The tables that hold a text somewhere.
    List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String name : NAMES) {
            try (Connection connection = addresses.database(name)) {
                for (String table : tables(connection)) {
                    if (count(connection, table, "%" + text + "%") > 0) {
                        found.add(name + "." + table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select table_name from information_schema.tables"
                                        + " where table_schema = 'public'"
                                        + " and table_type = 'BASE TABLE'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static long count(Connection connection, String table, String like)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select count(*) from \"%s\" row_of where row_of::text like ?"
                                .formatted(table))) {
            query.setString(1, like);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
