package ca.liaison.sla.report;

import ca.liaison.kit.timer.SweepThread;
import ca.liaison.sla.consuming.FactsRead;
import ca.liaison.sla.consuming.FactsRead.Ends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Closes the months that are due as long as the process lives, each once all was read that had
/// been told of tickets when it was due. Any number of copies may.
@ApplicationScoped
class FreezeWorker {
    private static final Logger LOG = Logger.getLogger(FreezeWorker.class);

    /// How long nothing is asked of the database where nothing is due.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final FreezeMonths months;
    private final FactsRead facts;
    private final Clock clock;
    private final boolean enabled;
    private final SweepThread thread;
    private Instant nextLook = Instant.MIN;
    private @Nullable Due due;

    FreezeWorker(
            FreezeMonths months,
            FactsRead facts,
            Clock clock,
            @ConfigProperty(name = "liaison.reports.closing.enabled", defaultValue = "true")
                    boolean enabled) {
        this.months = months;
        this.facts = facts;
        this.clock = clock;
        this.enabled = enabled;
        this.thread = new SweepThread("months", this::sweep);
    }

    /// A month that is due, and where the topic of tickets ended when this was seen.
    private record Due(YearMonth month, Ends ends) {}

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
        return months.next()
                .filter(month -> !now.isBefore(months.closing(month)))
                .filter(this::close)
                .isPresent();
    }

    /// @return whether a month that is due is closed; else this is to be tried again
    boolean close(YearMonth month) {
        if (!isRead(month)) {
            LOG.infof("%s waits to be closed: not all was read that was told of tickets", month);
            return false;
        }
        List<String> missing = months.close(month);
        if (!missing.isEmpty()) {
            LOG.warnf(
                    "%s waits to be closed: events are missing of %d tickets, the first is %s",
                    month, missing.size(), missing.getFirst());
        }
        return missing.isEmpty();
    }

    private boolean isRead(YearMonth month) {
        Due seen = due;
        if (seen == null || !seen.month().equals(month)) {
            seen = new Due(month, facts.ends());
            due = seen;
        }
        return facts.reached(seen.ends());
    }
}
