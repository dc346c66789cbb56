package ca.liaison.local.suite;

import ca.liaison.local.folder.FolderTree;
import ca.liaison.local.postgres.Migration;
import ca.liaison.local.postgres.ServiceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One of our own services.
final class ServicePart implements Part {

    /// Variables of the caller that steer the launcher itself; other `LIAISON_…` variables reach
    /// the services and win.
    private static final String LAUNCHERS_OWN =
            "LIAISON_(HOME|CACHE|BUILD|PORT_.*|JAVA_OPTIONS_.*)";

    private final ServiceDescription description;
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final JavaCommand java;

    ServicePart(
            ServiceDescription description,
            Home home,
            Ports ports,
            Secrets secrets,
            PostgresPart postgres,
            KafkaPart kafka,
            JavaCommand java) {
        this.description = description;
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
        this.kafka = kafka;
        this.java = java;
    }

    /// Whether the module was built.
    static boolean built(Home home, ServiceDescription description) {
        return Files.exists(program(home, description).resolve("quarkus-run.jar"));
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public List<Port> ports() {
        return description.equals(ServiceDescription.GATEWAY)
                ? List.of(description.port(), Port.GATEWAY_MANAGEMENT)
                : List.of(description.port());
    }

    /// Not after Keycloak, which takes longest to start: a service starts beside it and waits for
    /// it only where it needs its keys.
    @Override
    public Set<String> after() {
        return Set.of(PostgresPart.NAME, KafkaPart.NAME);
    }

    @Override
    public void prepare(Consumer<String> tell) throws IOException {
        FolderTree.copy(program(home, description), folder());
        if (description.database().isPresent()) {
            ServiceDatabase database = postgres.database(description.database().get());
            Migration.run(folder(), postgres.url(database.name()), database);
        }
    }

    @Override
    public List<String> command() {
        return java.of(
                this,
                List.of(
                        "-Xmx320m",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"),
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        folder().resolve("quarkus-run.jar").toString()));
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_PROFILE", "prod,demonstration");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(description.port())));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakPart.realmAddress(ports));
        // As long as Keycloak itself may take to start.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", KeycloakPart.PATIENCE.toSeconds() + "S");
        // Each of our questions whether it is ready would be a line in its log.
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        environment.put("LIAISON_PUBLIC_URL", ports.address(Port.GATEWAY));
        environment.put("LIAISON_SECRETS_DIGEST_KEYS", "k1:" + secrets.key("digest.k1"));
        // The names that the gateway and the kit read: liaison.services.incident-service.url.
        environment.put(
                "LIAISON_SERVICES_INCIDENT_SERVICE_URL", ports.address(Port.INCIDENT_SERVICE));
        environment.put("LIAISON_SERVICES_CHANGE_SERVICE_URL", ports.address(Port.CHANGE_SERVICE));
        environment.put("LIAISON_SERVICES_SLA_SERVICE_URL", ports.address(Port.SLA_SERVICE));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        if (description.equals(ServiceDescription.GATEWAY)) {
            environment.put(
                    "QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(Port.GATEWAY_MANAGEMENT)));
            environment.put("LIAISON_GATEWAY_CLIENT_ID", name());
            environment.put(
                    "LIAISON_GATEWAY_CLIENT_SECRET",
                    ServiceDescription.demonstrationSecret(name()));
            environment.put(
                    "LIAISON_PORTAL_CLIENT_SECRET",
                    ServiceDescription.demonstrationSecret("portal"));
            environment.put("LIAISON_PORTAL_SESSION_SECRET", secrets.key("portal.session"));
        } else {
            environment.put(
                    "LIAISON_ACCOUNT_CLIENT_SECRET",
                    ServiceDescription.demonstrationSecret(name()));
        }
        if (description.database().isPresent()) {
            // One file for all of them: who moves business time moves it for everybody.
            environment.put(
                    "LIAISON_BUSINESS_CLOCK_FILE",
                    home.data().resolve("business-clock").toAbsolutePath().toString());
        }
        description
                .database()
                .map(postgres::database)
                .ifPresent(database -> environment.putAll(access(database)));
        System.getenv()
                .forEach((name, value) -> {
                    if (name.startsWith("LIAISON_") && !name.matches(LAUNCHERS_OWN)) {
                        environment.put(name, value);
                    }
                });
        return environment;
    }

    @Override
    public Path folder() {
        return home.program(name());
    }

    @Override
    public boolean ready() {
        return Http.answersOk(ports.address(description.port()) + "/q/health/ready");
    }

    private Map<String, String> access(ServiceDatabase database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database.name()),
                "QUARKUS_DATASOURCE_USERNAME", database.application(),
                "QUARKUS_DATASOURCE_PASSWORD", database.applicationPassword());
    }

    private static Path program(Home home, ServiceDescription description) {
        return home.repository().resolve(description.name()).resolve("target/quarkus-app");
    }
}
