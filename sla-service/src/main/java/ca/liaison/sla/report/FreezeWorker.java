package ca.liaison.sla.report;

import ca.liaison.kit.timer.SweepThread;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Closes the months that are due as long as the process lives. Any number of copies may.
@ApplicationScoped
class FreezeWorker {
    private static final Logger LOG = Logger.getLogger(FreezeWorker.class);

    /// How long nothing is asked of the database where nothing is due.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final FreezeMonths months;
    private final Clock clock;
    private final boolean enabled;
    private final SweepThread thread;
    private Instant nextLook = Instant.MIN;

    FreezeWorker(
            FreezeMonths months,
            Clock clock,
            @ConfigProperty(name = "liaison.reports.closing.enabled", defaultValue = "true")
                    boolean enabled) {
        this.months = months;
        this.clock = clock;
        this.enabled = enabled;
        this.thread = new SweepThread("months", this::sweep);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        if (enabled) {
            thread.stop();
        }
    }

    private boolean sweep() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return false;
        }
        nextLook = now.plus(LOOK_AGAIN);
        try {
            boolean done = months.freezeNext() || closeNext(now);
            if (done) {
                nextLook = now;
            }
            return done;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A month could not be closed; it is tried again later");
            return false;
        }
    }

    private boolean closeNext(Instant now) {
        Optional<YearMonth> next = months.next();
        boolean due = next.isPresent() && !now.isBefore(months.closing(next.get()));
        if (due) {
            months.close(next.get());
        }
        return due;
    }
}
