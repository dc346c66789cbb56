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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A database with the tables of a service beside that of the service, in the same PostgreSQL,
/// which no service knows.
final class BareDatabase {
    private static final Pattern VERSION = Pattern.compile("V([0-9]+(?:_[0-9]+)?)__.*\\.sql");

    private final Addresses addresses;
    private final String service;
    private final ServiceDatabase database;

    /// @param service whose tables it has, as the name of its module
    BareDatabase(Addresses addresses, String name, String service) {
        this.addresses = addresses;
        this.service = service;
        this.database = new ServiceDatabase(name, password(), password());
    }

    /// Lays out the tables as the service's migrations do, after forgetting what an earlier run has
    /// left.
    void prepare() throws SQLException, IOException {
        String password = new Secrets(addresses.home()).password("postgresql.administrator");
        database.drop(url("postgres"), "postgres", password);
        database.create(url("postgres"), "postgres", password);
        try (Connection owner =
                        DriverManager.getConnection(
                                url(database.name()), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            for (String module : List.of("kit/service", service)) {
                Path resources =
                        addresses.home().repository().resolve(module + "/src/main/resources/db");
                for (Path script : scripts(resources)) {
                    statement.execute(Files.readString(script));
                }
            }
        }
    }

    /// As a service sees it.
    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                url(database.name()), database.application(), database.applicationPassword());
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(addresses.ports().of(Port.POSTGRESQL), name);
    }

    /// In the order of their versions: `V2` before `V10`.
    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> VERSION.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(BareDatabase::version))
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
