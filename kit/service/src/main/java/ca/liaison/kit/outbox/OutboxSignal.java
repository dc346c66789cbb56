package ca.liaison.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay of this process once a transaction with events has committed. The relay's poll
/// is the net for what is signalled in another process, or never.
@ApplicationScoped
public class OutboxSignal {
    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore pending = new Semaphore(0);

    OutboxSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /// Signals when the transaction under way commits.
    public void afterCommit() {
        transactions.registerInterposedSynchronization(new AfterCommit(pending));
    }

    /// Waits for a signal, at most so long.
    void await(Duration atMost) throws InterruptedException {
        if (pending.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            pending.drainPermits();
        }
    }

    private record AfterCommit(Semaphore pending) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to prepare: the event is already in its table.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                pending.release();
            }
        }
    }
}
