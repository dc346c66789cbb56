package ca.liaison.kit.timer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/// Does what is due, again and again, on a thread of its own.
public final class SweepThread {
    private static final Logger LOG = Logger.getLogger(SweepThread.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    private final BooleanSupplier sweep;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;

    /// @param sweep does some of what is due and says whether there was any
    public SweepThread(String name, BooleanSupplier sweep) {
        this.sweep = sweep;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /// Lets the sweep under way finish; one that takes too long is rolled back with the process.
    public void stop() throws InterruptedException {
        ended.countDown();
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(5));
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
            return sweep.getAsBoolean() ? Duration.ZERO : POLL;
        } catch (RuntimeException failed) {
            LOG.warnf("The %s wait for the database: %s", thread.getName(), failed.toString());
            return AFTER_ERROR;
        } catch (Error failed) {
            LOG.errorf(failed, "The %s go on after an error", thread.getName());
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
