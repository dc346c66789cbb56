package ca.liaison.sla.report;

import ca.liaison.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets two reports be counted at once by a copy of this service: each reads all that happened in
/// its month, and those who keep clocks need the database meanwhile.
@ApplicationScoped
public class CountingPlaces {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(2, true);

    /// Waits for a place outside of any transaction.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 503 where none comes free in time
    public <T> T in(Supplier<T> count) {
        if (!entered()) {
            throw Problem.unavailable(PATIENCE).rejected();
        }
        try {
            return count.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
