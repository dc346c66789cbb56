package ca.liaison.gateway.restriction;

import ca.liaison.gateway.GatewayConfig;
import ca.liaison.gateway.catalogue.Route;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.Rejected;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What is closed to whom, as this copy of the gateway read it a moment ago. A request is judged by
/// a reading that began less than a second before, or not at all (503): so what was recorded on any
/// copy holds on every copy within a second, also where the database is away (INC-34).
@Singleton
public class RestrictionsInForce {
    private static final Logger LOG = Logger.getLogger(RestrictionsInForce.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    /// How long one waits for a reading that another has begun; it gives up sooner by itself.
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /// A reading that began just before a change was recorded may miss it; the next one does not.
    private static final int READINGS = 2;

    private final ClosureReading source;
    private final Duration greatestAge;
    private final Duration between;
    private final AtomicReference<@Nullable CompletableFuture<Reading>> underWay =
            new AtomicReference<>();
    private final ScheduledExecutorService repeating =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("restrictions-in-force").factory());
    private volatile @Nullable Reading latest;
    private volatile boolean answers = true;

    @Inject
    RestrictionsInForce(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this(
                new ClosureReading(url, user, password),
                config.restrictionsAge(),
                config.restrictionsReadEvery());
    }

    RestrictionsInForce(ClosureReading source, Duration greatestAge, Duration between) {
        this.source = source;
        this.greatestAge = greatestAge;
        this.between = between;
    }

    /// @param began `System.nanoTime()` before the database was asked
    private record Reading(Map<String, List<Closure>> closures, long began) {
        boolean beganSince(long instant) {
            return began - instant >= 0;
        }
    }

    void start(@Observes StartupEvent started) {
        ScheduledFuture<?> _ =
                repeating.scheduleWithFixedDelay(
                        this::readUnlessAway, 0, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        repeating.shutdownNow();
    }

    /// Lets pass what is open to the caller.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as restricted, with what is closed since when; as
    ///   unavailable, whoever asks, where nobody knows what is closed
    public void judge(Actor caller, Route route) {
        Map<String, List<Closure>> closures =
                readSince(System.nanoTime() - greatestAge.toNanos()).closures();
        for (Closure closure : closures.getOrDefault(caller.organisation(), List.of())) {
            if (closure.closes(route)) {
                throw closure.refusal().rejected();
            }
        }
    }

    /// Makes this copy judge by what has been committed until now.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as unavailable where the database does not answer;
    ///   as long as it does not, no request passes
    public void readAgain() {
        Reading _ = readSince(System.nanoTime());
    }

    private Reading readSince(long instant) {
        Reading known = latest;
        for (int i = 0; i < READINGS && (known == null || !known.beganSince(instant)); i++) {
            known = read();
        }
        if (known == null || !known.beganSince(instant)) {
            throw Problem.unavailable(ASK_AGAIN).rejected();
        }
        return known;
    }

    /// All who need a reading at once share one. It is under way no more before those who waited
    /// for it go on: one of them may need the next.
    private Reading read() {
        CompletableFuture<Reading> mine = new CompletableFuture<>();
        CompletableFuture<Reading> others = underWay.compareAndExchange(null, mine);
        if (others != null) {
            return awaited(others);
        }
        long began = System.nanoTime();
        try {
            Reading reading = new Reading(source.read(), began);
            latest = reading;
            underWay.set(null);
            mine.complete(reading);
            noteAnswer(true);
            return reading;
        } catch (SQLException away) {
            underWay.set(null);
            mine.completeExceptionally(away);
            noteAnswer(false);
            throw Problem.unavailable(ASK_AGAIN).rejected();
        }
    }

    private static Reading awaited(CompletableFuture<Reading> others) {
        try {
            return others.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw Problem.unavailable(ASK_AGAIN).rejected();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(ASK_AGAIN).rejected();
        }
    }

    private void readUnlessAway() {
        try {
            Reading _ = read();
        } catch (Rejected away) {
            LOG.debug("Tried again in a moment", away);
        }
    }

    private void noteAnswer(boolean answered) {
        if (answers && !answered) {
            LOG.error("Access restrictions cannot be read: no request passes");
        } else if (!answers && answered) {
            LOG.info("Access restrictions are read again");
        }
        answers = answered;
    }
}
