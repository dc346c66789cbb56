package ca.liaison.local.suite;

import ca.liaison.local.postgres.PostgresBinaries;
import ca.liaison.local.postgres.PostgresServer;
import ca.liaison.local.postgres.ServiceDatabase;
import ca.liaison.local.process.Liveness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The PostgreSQL server with the databases of all parts.
final class PostgresPart implements Part {

    static final String NAME = "postgresql";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final List<String> databases;

    PostgresPart(Home home, Ports ports, Secrets secrets, List<String> databases) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.databases = databases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.POSTGRESQL);
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }

    @Override
    public void prepare(Consumer<String> tell) throws IOException, InterruptedException {
        server().initialise();
        awaitFormerServersRemainder();
    }

    @Override
    public List<String> command() {
        return server().command();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Path folder() {
        return home.data();
    }

    @Override
    public boolean ready() {
        return server().answers();
    }

    @Override
    public void whenReady() throws SQLException {
        for (String database : databases) {
            create(database(database));
        }
    }

    @Override
    public void end(ProcessHandle process) throws IOException, InterruptedException {
        PostgresServer.stop(process);
    }

    /// A database with the passwords that this suite has drawn for its roles.
    ServiceDatabase database(String name) {
        return new ServiceDatabase(
                name,
                secrets.password("postgresql." + name + "_owner"),
                secrets.password("postgresql." + name + "_app"));
    }

    String url(String database) {
        return server().url(database);
    }

    void recreate(ServiceDatabase database) throws SQLException {
        database.drop(url("postgres"), PostgresServer.ADMINISTRATOR, administratorPassword());
        create(database);
    }

    private void create(ServiceDatabase database) throws SQLException {
        database.create(url("postgres"), PostgresServer.ADMINISTRATOR, administratorPassword());
    }

    /// A killed server's pid stays in the process table until its parent has asked about it, and
    /// the server would take that for a second server on the same data.
    private void awaitFormerServersRemainder() throws IOException {
        Path lock = home.data().resolve(NAME).resolve("postmaster.pid");
        if (Files.exists(lock)) {
            long former = Long.parseLong(Files.readAllLines(lock).get(0).strip());
            ProcessHandle.of(former)
                    .filter(process -> !Liveness.alive(process))
                    .ifPresent(process -> Liveness.vanishes(process, Duration.ofSeconds(10)));
        }
    }

    private PostgresServer server() {
        return new PostgresServer(
                PostgresBinaries.unpackedIn(home.cache()),
                home.data().resolve(NAME),
                ports.of(Port.POSTGRESQL),
                administratorPassword());
    }

    private String administratorPassword() {
        return secrets.password("postgresql.administrator");
    }
}
