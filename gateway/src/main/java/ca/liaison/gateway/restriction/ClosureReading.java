package ca.liaison.gateway.restriction;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is closed now, on a connection of its own: no request can keep it waiting for a place
/// in a pool. The connection gives up after a second, and the next reading opens a new one.
final class ClosureReading implements AutoCloseable {
    private static final String IN_FORCE =
            """
            select id, organisation, extent, areas, access, since from access_restriction
            where not exists (select 1 from access_restriction_lifting where restriction = id)
            order by since, id\
            """;

    private final String url;
    private final Properties settings = new Properties();
    private @Nullable Connection connection;

    ClosureReading(String url, String user, String password) {
        this.url = url;
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "gateway-restrictions");
        settings.setProperty("connectTimeout", "1");
        settings.setProperty("socketTimeout", "1");
        settings.setProperty("loginTimeout", "1");
        settings.setProperty("options", "-c statement_timeout=900");
    }

    /// What is closed, by organisation, the oldest restriction first.
    Map<String, List<Closure>> read() throws SQLException {
        try {
            return read(connected());
        } catch (SQLException failed) {
            close();
            throw failed;
        }
    }

    private static Map<String, List<Closure>> read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IN_FORCE);
                ResultSet rows = query.executeQuery()) {
            Map<String, List<Closure>> closures = new HashMap<>();
            while (rows.next()) {
                Closure closure = closure(rows);
                closures.computeIfAbsent(closure.organisation(), code -> new ArrayList<>())
                        .add(closure);
            }
            return closures;
        }
    }

    static Closure closure(ResultSet row) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                Extent.ofCode(row.getString("extent")),
                texts(row.getArray("areas")),
                ClosedAccess.ofCode(row.getString("access")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private Connection connected() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = DriverManager.getConnection(url, settings);
            connection = known;
        }
        return known;
    }

    @Override
    public void close() {
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException broken) {
                // It is not used any more, however it ended.
            }
        }
    }
}
