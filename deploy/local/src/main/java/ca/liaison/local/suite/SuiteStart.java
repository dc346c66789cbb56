package ca.liaison.local.suite;

import ca.liaison.local.process.Detached;
import ca.liaison.local.process.LogFile;
import ca.liaison.local.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One start of the suite, or of some of its parts: side by side where nothing forbids it, and all
/// or nothing.
public final class SuiteStart {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private final Suite suite;
    private final Progress progress;
    private final List<Part> started = new ArrayList<>();
    private boolean givenUp;
    private @Nullable Throwable cause;

    /// A start whose course is told to `progress`.
    public SuiteStart(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    /// Starts those of `parts` that do not run, and returns when all answer. If one fails, or the
    /// launcher is interrupted, what this start has started is stopped again.
    public void run(Collection<Part> parts) {
        List<Part> missing =
                parts.stream().filter(part -> pidFile(part).process().isEmpty()).toList();
        BusyPorts.refuse(missing, suite.ports());
        suite.ports().save(suite.home());
        Thread interruption = new Thread(this::interrupted, "start-interrupted");
        Runtime.getRuntime().addShutdownHook(interruption);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> ready = new HashMap<>();
            for (Part part : parts) {
                CompletableFuture<?>[] needed =
                        part.after().stream()
                                .filter(ready::containsKey)
                                .map(ready::get)
                                .toArray(CompletableFuture<?>[]::new);
                ready.put(
                        part.name(),
                        CompletableFuture.allOf(needed)
                                .thenRunAsync(() -> start(part), threads)
                                .whenComplete((_, failure) -> giveUpAfter(failure)));
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new)).join();
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (CompletionException failure) {
            Runtime.getRuntime().removeShutdownHook(interruption);
            stopStarted();
            throw told(failure);
        }
    }

    private void start(Part part) {
        PidFile pidFile = pidFile(part);
        try {
            if (pidFile.process().isEmpty()) {
                part.prepare(what -> progress.tell(part.name(), what));
                launch(part, pidFile);
            }
            awaitReady(part, pidFile);
            part.whenReady();
            progress.tell(part.name(), "ready");
        } catch (RuntimeException fault) {
            throw fault;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new LauncherFault(part.name() + " was interrupted while it started.");
        } catch (Exception failure) {
            throw new LauncherFault(
                    "%s could not be started: %s".formatted(part.name(), failure.getMessage()));
        }
    }

    /// Together with [#giveUp], so that no process is born after the others have been stopped.
    private synchronized void launch(Part part, PidFile pidFile) throws IOException {
        if (givenUp) {
            throw new LauncherFault("%s was not started.".formatted(part.name()));
        }
        Files.createDirectories(part.folder());
        Path log = suite.home().log(part.name());
        new LogFile(log).beforeStart();
        Process process = Detached.start(part.command(), part.environment(), part.folder(), log);
        pidFile.write(process.toHandle());
        started.add(part);
        String where =
                part.ports().stream()
                        .map(port -> Integer.toString(suite.ports().of(port)))
                        .collect(Collectors.joining(" and "));
        progress.tell(part.name(), "starting on port " + where);
    }

    private void awaitReady(Part part, PidFile pidFile) {
        Instant deadline = Instant.now().plus(part.patience());
        while (!part.ready()) {
            if (hasGivenUp()) {
                throw new LauncherFault("%s was stopped.".formatted(part.name()));
            }
            if (pidFile.process().isEmpty()) {
                throw new LauncherFault(
                        "%s ended while it started. Its last words:\n%s"
                                .formatted(part.name(), lastWords(part)));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LauncherFault(
                        "%s did not answer within %d seconds. Its last words:\n%s"
                                .formatted(
                                        part.name(), part.patience().toSeconds(), lastWords(part)));
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
    }

    private String lastWords(Part part) {
        return LogTail.of(suite.home().log(part.name()), 15)
                + "\n(the whole log: ./liaison logs %s)".formatted(part.name());
    }

    /// Of several failures the first one is the cause; the others are its consequences.
    private synchronized void giveUpAfter(@Nullable Throwable failure) {
        if (failure != null) {
            cause = cause == null ? failure : cause;
            givenUp = true;
        }
    }

    private synchronized void giveUp() {
        givenUp = true;
    }

    private synchronized boolean hasGivenUp() {
        return givenUp;
    }

    private void interrupted() {
        giveUp();
        progress.tell("Interrupted: stopping what was started.");
        stopStarted();
    }

    private void stopStarted() {
        List<Part> mine;
        synchronized (this) {
            mine = List.copyOf(started);
        }
        new SuiteStop(suite, progress).abandon(mine);
    }

    private synchronized LauncherFault told(CompletionException failure) {
        Throwable first = cause == null ? failure : cause;
        if (first instanceof CompletionException && first.getCause() != null) {
            first = first.getCause();
        }
        if (first instanceof LauncherFault fault) {
            return fault;
        }
        throw new IllegalStateException("The suite cannot be started", first);
    }

    private PidFile pidFile(Part part) {
        return suite.home().pidFile(part.name());
    }
}
