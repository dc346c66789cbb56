package ca.liaison.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.local.folder.FolderTree;
import ca.liaison.local.keycloak.KeycloakDistribution;
import ca.liaison.local.postgres.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Keycloak with the realm of the demonstration.
///
/// Keycloak imports a realm only where there is none. Its database holds nothing but the realm and
/// the sessions of the demonstration, so a changed realm file is applied by beginning that database
/// anew.
final class KeycloakPart implements Part {

    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";
    static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REALM_FILE = "deploy/keycloak/liaison-realm.json";

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final PostgresPart postgres;
    private final JavaCommand java;

    KeycloakPart(Home home, Ports ports, Secrets secrets, PostgresPart postgres, JavaCommand java) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.java = java;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
    }

    @Override
    public Set<String> after() {
        return Set.of(PostgresPart.NAME);
    }

    @Override
    public void prepare(Consumer<String> tell)
            throws IOException, SQLException, InterruptedException {
        Path built = new KeycloakDistribution(zips(home), home.cache()).built(tell);
        FolderTree.link(built, folder());
        Path realm = home.repository().resolve(REALM_FILE);
        Path importFolder = folder().resolve("data/import");
        Files.createDirectories(importFolder);
        Files.copy(realm, importFolder.resolve(realm.getFileName()));
        if (Files.exists(appliedRealm())
                && !Files.readString(appliedRealm()).equals(digest(realm))) {
            tell.accept("the realm file has changed: its database begins anew");
            Files.delete(appliedRealm());
            postgres.recreate(database());
        }
    }

    @Override
    public List<String> command() {
        Path folder = folder();
        return java.of(
                this,
                List.of(
                        "-Xms64m",
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=256m",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                List.of(
                        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                        "-Duser.language=en",
                        "-Duser.country=US",
                        "-Dkc.home.dir=" + folder,
                        "-Djboss.server.config.dir=" + folder.resolve("conf"),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dpicocli.disable.closures=true",
                        "-Dquarkus-log-max-startup-records=10000",
                        "-cp",
                        folder.resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--optimized",
                        "--import-realm"));
    }

    @Override
    public Map<String, String> environment() {
        ServiceDatabase database = database();
        return Map.ofEntries(
                Map.entry("KC_DB_URL", postgres.url(database.name())),
                Map.entry("KC_DB_USERNAME", database.owner()),
                Map.entry("KC_DB_PASSWORD", database.ownerPassword()),
                Map.entry("KC_DB_POOL_MAX_SIZE", "16"),
                // After the database was away, what lay idle meanwhile is tried before it is used:
                // else one token after another is refused, up to two minutes long.
                Map.entry("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "PT0.5S"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(Port.KEYCLOAK))),
                Map.entry(
                        "KC_HTTP_MANAGEMENT_PORT",
                        Integer.toString(ports.of(Port.KEYCLOAK_MANAGEMENT))),
                // One node alone: no cluster channel, which would listen on every interface.
                Map.entry("KC_CACHE", "local"),
                // Each of our questions whether it is ready would be a line in its log.
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:warn"),
                Map.entry("KC_HOSTNAME", ports.address(Port.KEYCLOAK)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "administrator"),
                Map.entry(
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak.administrator")));
    }

    @Override
    public Path folder() {
        return home.program(NAME);
    }

    @Override
    public boolean ready() {
        return Http.answersOk(ports.address(Port.KEYCLOAK_MANAGEMENT) + "/health/ready")
                && Http.answersOk(realmAddress(ports));
    }

    @Override
    public void whenReady() throws IOException {
        Files.writeString(appliedRealm(), digest(home.repository().resolve(REALM_FILE)));
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    static String realmAddress(Ports ports) {
        return ports.address(Port.KEYCLOAK) + "/realms/liaison";
    }

    static Path zips(Home home) {
        return home.repository().resolve("deploy/local/target/keycloak");
    }

    private ServiceDatabase database() {
        return postgres.database(DATABASE);
    }

    private Path appliedRealm() {
        return home.data().resolve("keycloak-realm-applied");
    }

    private static String digest(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readString(file).getBytes(UTF_8));
        return HexFormat.of().toHexDigits(checksum.getValue());
    }
}
