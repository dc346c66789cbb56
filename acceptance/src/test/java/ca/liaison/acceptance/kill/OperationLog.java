package ca.liaison.acceptance.kill;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// What was asked and done, when, and what came of it, one line each: what a failed run is
/// understood by.
final class OperationLog implements AutoCloseable {
    private final PrintWriter lines;
    private final AtomicInteger answered = new AtomicInteger();

    OperationLog(Campaign campaign) {
        Path file = Path.of("target", "kill", "seed-" + campaign.seed() + ".log");
        try {
            Files.createDirectories(file.resolveSibling(""));
            lines = new PrintWriter(Files.newBufferedWriter(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        System.getLogger(OperationLog.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "Seed {0}; to repeat: -Dliaison.seed={0}; operations: {1}",
                        Long.toString(campaign.seed()),
                        file);
    }

    /// @param outcome an answer, or why there was none
    synchronized void note(String who, String what, Instant began, String outcome) {
        lines.println("%s %s %s %s %s".formatted(began, Instant.now(), who, what, outcome));
    }

    synchronized void note(String event) {
        lines.println("%s %s".formatted(Instant.now(), event));
        lines.flush();
    }

    void countAnswer() {
        answered.incrementAndGet();
    }

    /// How many requests were answered in the end, after however many tries.
    int answered() {
        return answered.get();
    }

    @Override
    public void close() {
        lines.close();
    }
}
