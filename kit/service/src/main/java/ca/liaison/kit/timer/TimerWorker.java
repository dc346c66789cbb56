package ca.liaison.kit.timer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sweeps the timers of this service as long as the process lives.
@ApplicationScoped
class TimerWorker {
    private static final Logger LOG = Logger.getLogger(TimerWorker.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    private final TimerSweep sweep;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread worker = Thread.ofPlatform().name("timers").daemon().unstarted(this::run);

    TimerWorker(TimerSweep sweep) {
        this.sweep = sweep;
    }

    void start(@Observes StartupEvent started) {
        if (!sweep.idle()) {
            worker.start();
        }
    }

    /// Lets the timer under way finish; one that takes too long is rolled back with the process.
    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        ended.countDown();
        if (worker.isAlive()) {
            worker.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!endedWithin(pause)) {
            pause = swept();
        }
    }

    /// @return how long to wait before the next sweep
    private Duration swept() {
        try {
            return sweep.fireNext() ? Duration.ZERO : POLL;
        } catch (RuntimeException failed) {
            LOG.warnf("Timers wait for the database: %s", failed.toString());
            return AFTER_ERROR;
        }
    }

    private boolean endedWithin(Duration pause) {
        try {
            return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }
}
