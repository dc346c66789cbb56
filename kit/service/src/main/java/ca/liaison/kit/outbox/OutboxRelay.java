package ca.liaison.kit.outbox;

import ca.liaison.kit.outbox.RelayConnection.OutboxRow;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Brings the outbox to Kafka: at least once, in order of ids, by one copy at a time.
///
/// After any error it starts again with a new producer and a new connection from the lowest id, so
/// that an event never overtakes an earlier one that was not acknowledged.
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STANDBY = Duration.ofMillis(250);
    private static final Duration AFTER_ERROR = Duration.ofMillis(500);

    /// Events that come close together go together: each round costs the database and Kafka as much
    /// for one as for many.
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(10);

    private static final int BATCH = 500;

    private final OutboxSignal signal;
    private final String url;
    private final String user;
    private final String password;
    private final String bootstrapServers;
    private final String source;
    private final Clock clock;
    private final Counter relayed;
    private final Timer delay;
    private final Thread worker =
            Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    private volatile boolean stopping;

    OutboxRelay(
            OutboxSignal signal,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.signal = signal;
        this.clock = clock;
        this.url = url;
        this.user = user;
        this.password = password;
        this.bootstrapServers = bootstrapServers;
        this.source = source;
        this.relayed =
                Counter.builder("liaison.outbox.relayed")
                        .description("Events acknowledged by Kafka")
                        .register(metrics);
        this.delay =
                Timer.builder("liaison.outbox.delay")
                        .description("From the event to its acknowledgement by Kafka")
                        .publishPercentiles(0.5, 0.99)
                        .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        stopping = true;
        worker.interrupt();
        worker.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!stopping) {
            try (RelayConnection connection = RelayConnection.open(url, user, password)) {
                if (connection.lead()) {
                    relay(connection);
                } else {
                    Thread.sleep(STANDBY);
                }
            } catch (InterruptedException interrupted) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException failed) {
                LOG.warnf("Relay starts again from the lowest event: %s", failed.toString());
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private void relay(RelayConnection connection)
            throws SQLException, ExecutionException, InterruptedException {
        try (EventProducer producer = new EventProducer(bootstrapServers, source)) {
            LOG.info("This copy relays the outbox");
            while (!stopping) {
                List<OutboxRow> rows = connection.lowest(BATCH);
                if (rows.isEmpty()) {
                    signal.await(POLL);
                    continue;
                }
                producer.send(rows);
                connection.delete(rows);
                count(rows);
                Thread.sleep(BETWEEN_ROUNDS);
            }
        }
    }

    private void count(List<OutboxRow> rows) {
        Instant now = clock.instant();
        relayed.increment(rows.size());
        rows.forEach(row -> delay.record(Duration.between(row.at(), now)));
    }

    private static boolean paused() {
        try {
            Thread.sleep(AFTER_ERROR);
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
