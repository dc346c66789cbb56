package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.suite.Addresses;
import ca.liaison.local.postgres.ServiceDatabase;
import ca.liaison.local.suite.Port;
import ca.liaison.local.suite.Secrets;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What plain SQL does on the same PostgreSQL: the same rows, an insert each, in one durable
/// transaction for each creation, and the same rows read by key - without HTTP, tokens, rules or
/// relay. Its creations go into a database of its own, so that nobody relays them.
final class Floor {
    static final String NAME = "floor";

    /// Beyond every number that is laid, so that creations never meet them.
    private static final long FIRST_CREATED = 1_000_000_000;

    private static final Pattern VERSION = Pattern.compile("V([0-9]+(?:_[0-9]+)?)__.*\\.sql");

    private final Addresses addresses;
    private final TicketLoad load;
    private final ServiceDatabase database = new ServiceDatabase(NAME, password(), password());
    private final AtomicLong ticket = new AtomicLong(FIRST_CREATED);

    Floor(Addresses addresses, TicketLoad load) {
        this.addresses = addresses;
        this.load = load;
    }

    /// Lays out the tables as the services' migrations do.
    void prepare() throws SQLException, IOException {
        String password = new Secrets(addresses.home()).password("postgresql.administrator");
        database.drop(url("postgres"), "postgres", password);
        database.create(url("postgres"), "postgres", password);
        try (Connection owner =
                        DriverManager.getConnection(
                                url(NAME), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (String module : List.of("kit/service", "incident-service")) {
                Path resources =
                        addresses.home().repository().resolve(module + "/src/main/resources/db");
                for (Path script : scripts(resources)) {
                    statement.execute(Files.readString(script));
                }
            }
        }
    }

    /// Has the database say when each transaction committed, once it was started anew.
    void keepCommitTimes() throws SQLException {
        String password = new Secrets(addresses.home()).password("postgresql.administrator");
        try (Connection administrator =
                        DriverManager.getConnection(url("postgres"), "postgres", password);
                Statement statement = administrator.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
    }

    /// One creation: reference, ticket, history, notification, event, commit.
    Work create() {
        return () ->
                new FloorCreation(
                        DriverManager.getConnection(
                                url(NAME), database.application(), database.applicationPassword()),
                        ticket);
    }

    /// A ticket with its references, by its key.
    Work read() {
        return () -> FloorReading.ofTicket(addresses.database("incident"), load);
    }

    /// A reference by its number, and those of its ticket.
    Work lookUp() {
        return () -> FloorReading.ofReference(addresses.database("incident"), load);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(addresses.ports().of(Port.POSTGRESQL), name);
    }

    /// In the order of their versions: `V2` before `V10`.
    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> VERSION.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Floor::version))
                    .toList();
        }
    }

    private static Version version(Path script) {
        Matcher matcher = VERSION.matcher(script.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(script.toString());
        }
        return Version.parse(matcher.group(1).replace('_', '.'));
    }

    private static String password() {
        return UUID.randomUUID().toString();
    }
}
