package ca.liaison.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final ServiceDatabase INCIDENT =
            new ServiceDatabase("incident", "owner's secret", "application's secret");
    private static final ServiceDatabase SLA = new ServiceDatabase("sla", "other", "another");

    @TempDir private static Path folder = Path.of("");

    private static PostgresServer server;
    private static List<Process> processes = List.of();

    @BeforeAll
    static void startServer() throws IOException, InterruptedException, SQLException {
        server =
                new PostgresServer(
                        PostgresBinaries.unpackedIn(
                                Path.of(System.getProperty("liaison.root"), ".liaison/cache")),
                        folder.resolve("data"),
                        freePort(),
                        "administrator's secret");
        server.initialise();
        run();
        create(INCIDENT);
        create(SLA);
    }

    @AfterAll
    static void stopServer() throws IOException, InterruptedException {
        for (Process process : processes) {
            PostgresServer.stop(process.toHandle());
            process.waitFor();
        }
    }

    @Test
    @Tag("OPS-01")
    @Tag("OPS-07")
    void eachServicesRoleWorksInItsOwnDatabaseAlone() throws SQLException {
        try (Connection owner = connect(INCIDENT, INCIDENT.owner(), INCIDENT.ownerPassword())) {
            execute(owner, "create table ticket (number bigint primary key)");
        }
        try (Connection application =
                connect(INCIDENT, INCIDENT.application(), INCIDENT.applicationPassword())) {
            execute(application, "insert into ticket values (42)");
            assertThatThrownBy(() -> execute(application, "create table intruder (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(application, "drop table ticket"))
                    .hasMessageContaining("must be owner");
        }
        for (String database : List.of(SLA.name(), "postgres", "template1")) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    server.url(database),
                                    INCIDENT.application(),
                                    INCIDENT.applicationPassword()))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    @Tag("OPS-01")
    void makingADatabaseAgainKeepsItsRows() throws SQLException {
        try (Connection owner = connect(SLA, SLA.owner(), SLA.ownerPassword())) {
            execute(owner, "create table if not exists agreement (id bigint)");
            execute(owner, "insert into agreement values (1)");
        }
        long before = count(SLA, "agreement");

        create(SLA);

        assertThat(count(SLA, "agreement")).isEqualTo(before);
    }

    @Test
    @Tag("OPS-01")
    void whatWasCommittedSurvivesAKilledServer() throws Exception {
        assertThat(settings("fsync", "synchronous_commit", "full_page_writes"))
                .isEqualTo(
                        Map.of(
                                "fsync",
                                "on",
                                "synchronous_commit",
                                "on",
                                "full_page_writes",
                                "on"));
        try (Connection owner = connect(SLA, SLA.owner(), SLA.ownerPassword())) {
            execute(owner, "create table target (id bigint)");
            execute(owner, "insert into target values (1)");
        }
        Process killed = processes.getLast();
        killed.descendants().forEach(ProcessHandle::destroyForcibly);
        killed.destroyForcibly().waitFor();

        run();

        assertThat(count(SLA, "target")).isOne();
    }

    private static void run() throws IOException {
        processes =
                List.of(
                        new ProcessBuilder(server.command())
                                .redirectErrorStream(true)
                                .redirectOutput(folder.resolve("log").toFile())
                                .start());
        await().atMost(Duration.ofSeconds(30)).until(server::answers);
    }

    private static void create(ServiceDatabase database) throws SQLException {
        database.create(server.url("postgres"), PostgresServer.ADMINISTRATOR, server.password());
    }

    private static Connection connect(ServiceDatabase database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(server.url(database.name()), role, password);
    }

    private static long count(ServiceDatabase database, String table) throws SQLException {
        try (Connection connection = server.administrator(database.name());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> settings(String... names) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Connection connection = server.administrator("postgres");
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
