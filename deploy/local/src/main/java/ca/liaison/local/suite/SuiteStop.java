package ca.liaison.local.suite;

import ca.liaison.local.process.Liveness;
import ca.liaison.local.process.PidFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Stops parts in the reverse of the order in which they need each other, by the process noted and
/// by nothing else.
public final class SuiteStop {

    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final Duration ORDERLY_WITH_RECORDING = Duration.ofMinutes(2);

    private final Suite suite;
    private final Progress progress;

    /// A stop whose course is told to `progress`.
    public SuiteStop(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    /// Stops the parts, the services before what they stand on, and forgets them; answers how many
    /// were running.
    public int run(Collection<Part> parts) {
        List<Part> remaining = new ArrayList<>(parts);
        Collections.reverse(remaining);
        int running = 0;
        while (!remaining.isEmpty()) {
            List<Part> now =
                    remaining.stream().filter(part -> neededByNone(part, remaining)).toList();
            running += stopTogether(now, true);
            remaining.removeAll(now);
        }
        return running;
    }

    /// Stops the parts of a start that failed, at once and without waiting for caches to be
    /// written.
    void abandon(Collection<Part> parts) {
        stopTogether(List.copyOf(parts), false);
    }

    private static boolean neededByNone(Part part, List<Part> others) {
        return others.stream().noneMatch(other -> other.after().contains(part.name()));
    }

    private int stopTogether(List<Part> parts, boolean orderly) {
        List<Stopping> stoppings = new ArrayList<>();
        for (Part part : parts) {
            Optional<ProcessHandle> process = pidFile(part).process();
            process.ifPresent(handle -> stoppings.add(new Stopping(part, handle)));
            if (process.isEmpty()) {
                pidFile(part).remove();
            }
        }
        if (orderly) {
            announceRecordings(stoppings);
        }
        stoppings.forEach(stopping -> askToEnd(stopping, orderly));
        stoppings.forEach(stopping -> awaitEnd(stopping, orderly));
        return stoppings.size();
    }

    private record Stopping(Part part, ProcessHandle process) {}

    private void announceRecordings(List<Stopping> stoppings) {
        String recording =
                stoppings.stream()
                        .map(stopping -> stopping.part().name())
                        .filter(suite.cache()::records)
                        .collect(Collectors.joining(", "));
        if (!recording.isEmpty()) {
            progress.tell("Once only: writing start-up caches, so that later starts are quick.");
        }
    }

    private void askToEnd(Stopping stopping, boolean orderly) {
        try {
            if (orderly || stopping.part().name().equals(PostgresPart.NAME)) {
                stopping.part().end(stopping.process());
            } else {
                stopping.process().destroyForcibly();
            }
        } catch (IOException failure) {
            progress.tell(stopping.part().name(), "could not be asked to end: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(Stopping stopping, boolean orderly) {
        String name = stopping.part().name();
        boolean recording = orderly && suite.cache().records(name);
        Duration patience = recording ? ORDERLY_WITH_RECORDING : ORDERLY;
        if (Liveness.ends(stopping.process(), patience)) {
            if (orderly) {
                noteEnd(name);
            }
            progress.tell(name, "stopped");
        } else {
            stopping.process().destroyForcibly();
            Liveness.ends(stopping.process(), ORDERLY);
            progress.tell(
                    name,
                    "killed: it had not ended after %d seconds".formatted(patience.toSeconds()));
        }
        pidFile(stopping.part()).remove();
    }

    private void noteEnd(String part) {
        try {
            suite.cache().ended(part);
        } catch (IOException failure) {
            progress.tell(part, "its start-up cache could not be kept: " + failure);
        }
    }

    private PidFile pidFile(Part part) {
        return suite.home().pidFile(part.name());
    }
}
