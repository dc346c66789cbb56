package ca.liaison.gateway.forward;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tells a hung backend from a slow one (GWY-05): who has waited a while asks whether any answer
/// came meanwhile, and else asks the backend for a sign of life. A backend without one is not sent
/// anything until it gives one.
final class Heartbeat {
    private final Consumer<Consumer<Boolean>> sign;
    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final Runnable onSilence;
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> asking =
            new AtomicReference<>();
    private volatile long lastSign;
    private volatile boolean silent;

    /// @param sign asks the backend and tells whether it answered in time
    /// @param onSilence told once each time that the backend falls silent
    Heartbeat(
            Consumer<Consumer<Boolean>> sign,
            long patienceNanos,
            LongSupplier nanoTime,
            Runnable onSilence) {
        this.sign = sign;
        this.patienceNanos = patienceNanos;
        this.nanoTime = nanoTime;
        this.onSilence = onSilence;
        this.lastSign = nanoTime.getAsLong();
    }

    /// The backend answered something.
    void answered() {
        lastSign = nanoTime.getAsLong();
        silent = false;
    }

    /// Whether the backend was found without life and has given no sign since.
    boolean isSilent() {
        return silent;
    }

    /// Whether the backend lives. All who ask at once share one question.
    boolean isBeating() {
        if (nanoTime.getAsLong() - lastSign < patienceNanos) {
            return true;
        }
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> others = asking.compareAndExchange(null, mine);
        if (others != null) {
            return others.join();
        }
        sign.accept(lives -> heard(lives, mine));
        return mine.join();
    }

    private void heard(boolean lives, CompletableFuture<Boolean> asked) {
        boolean beating = lives || nanoTime.getAsLong() - lastSign < patienceNanos;
        if (lives) {
            answered();
        }
        boolean fallsSilent = !beating && !silent;
        silent = !beating;
        asking.set(null);
        asked.complete(beating);
        if (fallsSilent) {
            onSilence.run();
        }
    }
}
