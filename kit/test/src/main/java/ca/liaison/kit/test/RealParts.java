package ca.liaison.kit.test;

import ca.liaison.local.kafka.Topics;
import ca.liaison.local.postgres.ServiceDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Gives an application under test real PostgreSQL and Kafka: `@WithTestResource(RealParts.class)`.
///
/// Each start of an application finds a database of its own, laid out as in production (an owner
/// role that migrates, an application role without DDL), empty topics with the names of production,
/// and a consumer group of its own. The servers are shared by all modules of a build; modules that
/// run at the same time wait for each other.
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger STARTS = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        Parts parts = Parts.shared();
        String name = "t%d_%d".formatted(ProcessHandle.current().pid(), STARTS.incrementAndGet());
        ServiceDatabase database = new ServiceDatabase(name, "owner", "application");
        try {
            database.create(parts.administratorUrl(), parts.administrator(), parts.password());
            try (Topics topics = new Topics(parts.bootstrapServers())) {
                topics.recreate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database could not be made", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
        String url = parts.url(name);
        Databases.remember(url, database);
        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.datasource.jdbc.url", url);
        configuration.put("quarkus.datasource.username", database.application());
        configuration.put("quarkus.datasource.password", database.applicationPassword());
        configuration.put("quarkus.flyway.migrate-at-start", "true");
        configuration.put("quarkus.flyway.username", database.owner());
        configuration.put("quarkus.flyway.password", database.ownerPassword());
        configuration.put("quarkus.flyway.placeholders.applicationRole", database.application());
        configuration.put("kafka.bootstrap.servers", parts.bootstrapServers());
        configuration.put("liaison.business-clock.file", businessClock().toString());
        configuration.put("mp.messaging.connector.smallrye-kafka.group.id", name);
        configuration.putAll(TestTokens.configuration());
        return configuration;
    }

    /// Each application has a business time of its own, which its tests may move.
    private static Path businessClock() {
        try {
            Path file = Files.createTempFile("business-clock", null);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        // The parts end with the build and take their data with them.
    }
}
