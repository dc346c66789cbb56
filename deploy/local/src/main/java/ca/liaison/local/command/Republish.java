package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.LauncherFault;
import ca.liaison.local.suite.Port;
import ca.liaison.local.suite.Secrets;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// `republish <missing|all|anew>`: has incident-service publish the events of tickets again, and
/// tells how far it is until it is done. Interrupted, it leaves the service going on.
public final class Republish {
    private static final List<String> TICKETS = List.of("missing", "all", "anew");
    private static final String DATABASE = "incident";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Home home;
    private final PrintStream output;

    /// Tells its course to `output`.
    public Republish(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0 once all are published.
    public int run(List<String> arguments) {
        String tickets = Options.of(arguments, List.of()).only("of missing, all and anew");
        if (!TICKETS.contains(tickets)) {
            throw new LauncherFault("Name one of missing, all and anew.");
        }
        try (Connection connection = connection()) {
            String id = ask(connection, tickets);
            while (!ended(connection, id)) {
                Thread.sleep(PAUSE);
            }
            return 0;
        } catch (SQLException failure) {
            throw new LauncherFault(
                    "The database of incident-service does not answer: " + failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// As the service itself signs in.
    private Connection connection() throws SQLException {
        String url =
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(Present.suite(home).ports().of(Port.POSTGRESQL), DATABASE);
        String role = DATABASE + "_app";
        return DriverManager.getConnection(
                url, role, new Secrets(home).password("postgresql." + role));
    }

    private static String ask(Connection connection, String tickets) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "insert into republication (tickets) values (?) returning id")) {
            statement.setString(1, tickets);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString("id");
            }
        }
    }

    private boolean ended(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select done_tickets, done_events, done_ticket, until_ticket, ended_at is not null as ended
                        from republication where id = ?::uuid\
                        """)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                output.printf(
                        "%d events of %d tickets; at %d of %d%n",
                        row.getLong("done_events"),
                        row.getLong("done_tickets"),
                        row.getLong("done_ticket"),
                        row.getLong("until_ticket"));
                return row.getBoolean("ended");
            }
        }
    }
}
