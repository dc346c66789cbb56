package ca.liaison.kit.test;

import ca.liaison.local.postgres.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The database of the application under test, seen past the application.
public final class Databases {

    private static final String URL = "liaison.test.database.url";
    private static final String NAME = "liaison.test.database.name";
    private static final String OWNER_PASSWORD = "liaison.test.database.owner-password";
    private static final String APPLICATION_PASSWORD = "liaison.test.database.application-password";

    private final String url;
    private final ServiceDatabase database;

    private Databases(String url, ServiceDatabase database) {
        this.url = url;
        this.database = database;
    }

    /// The database of the application that [RealParts] started last in this JVM.
    public static Databases current() {
        String url = System.getProperty(URL);
        if (url == null) {
            throw new IllegalStateException("No application was started with RealParts");
        }
        return new Databases(
                url,
                new ServiceDatabase(
                        System.getProperty(NAME),
                        System.getProperty(OWNER_PASSWORD),
                        System.getProperty(APPLICATION_PASSWORD)));
    }

    /// Test resources and tests live in different class loaders; system properties are what they
    /// share.
    static void remember(String url, ServiceDatabase database) {
        System.setProperty(URL, url);
        System.setProperty(NAME, database.name());
        System.setProperty(OWNER_PASSWORD, database.ownerPassword());
        System.setProperty(APPLICATION_PASSWORD, database.applicationPassword());
    }

    /// A connection of the role that owns the schema.
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, database.owner(), database.ownerPassword());
    }

    /// A connection of the role that the running service has.
    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(
                url, database.application(), database.applicationPassword());
    }

    /// How many rows each table holds, the migration history excepted; two counts taken around a
    /// call show whether it wrote anything.
    public SortedMap<String, Long> rowCounts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        try (Connection connection = connectAsOwner()) {
            for (String table : tables(connection)) {
                counts.put(table, count(connection, "select count(*) from " + quoted(table)));
            }
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables cannot be counted", failure);
        }
    }

    /// The columns, as `table.column`, where any row contains the text, whatever the column's type;
    /// binary columns are searched for the text's UTF-8 form.
    public List<String> columnsContaining(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = connectAsOwner()) {
            for (String table : tables(connection)) {
                for (Column column : columns(connection, table)) {
                    if (contains(connection, table, column, text)) {
                        found.add(table + "." + column.name());
                    }
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables cannot be searched", failure);
        }
    }

    private record Column(String name, boolean binary) {}

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                """
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                  and table_name <> 'flyway_schema_history'
                order by table_name\
                """);
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var query =
                connection.prepareStatement(
                        """
                        select column_name, data_type = 'bytea' from information_schema.columns
                        where table_schema = 'public' and table_name = ?
                        order by ordinal_position\
                        """)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getBoolean(2)));
                }
            }
        }
        return columns;
    }

    private static boolean contains(Connection connection, String table, Column column, String text)
            throws SQLException {
        String condition =
                column.binary()
                        ? "position(convert_to(?, 'UTF8') in %s) > 0"
                        : "position(? in %s::text) > 0";
        String query =
                "select exists (select 1 from %s where %s)"
                        .formatted(quoted(table), condition.formatted(quoted(column.name())));
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
