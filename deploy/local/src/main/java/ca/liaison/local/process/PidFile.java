package ca.liaison.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// The note by which a process is known again: its pid and the instant it started.
///
/// Pids are given out again, after a restart of the machine at the latest. A process counts as ours
/// only if it also started when the note says, so that nothing else is ever signalled.
public record PidFile(Path path) {

    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    /// What a pid file says about its process.
    public enum State {
        /// There is no note: it was not started, or was stopped in an orderly way.
        STOPPED,
        /// The noted process lives.
        RUNNING,
        /// There is a note, but its process is gone.
        DIED
    }

    /// Notes a process just started.
    public void write(ProcessHandle process) {
        Properties note = new Properties();
        note.setProperty("pid", Long.toString(process.pid()));
        note.setProperty("started", Long.toString(startOf(process).toEpochMilli()));
        Path draft = path.resolveSibling(path.getFileName() + ".draft");
        try {
            Files.createDirectories(path.resolveSibling(""));
            try (OutputStream output = Files.newOutputStream(draft)) {
                note.store(output, null);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("The pid file cannot be written: " + path, failure);
        }
    }

    /// The noted process, if it lives and is the one that was noted.
    public Optional<ProcessHandle> process() {
        return note().flatMap(PidFile::liveProcess);
    }

    /// What became of the noted process.
    public State state() {
        if (process().isPresent()) {
            return State.RUNNING;
        }
        return Files.exists(path) ? State.DIED : State.STOPPED;
    }

    /// Forgets the process.
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("The pid file cannot be removed: " + path, failure);
        }
    }

    private Optional<Properties> note() {
        Properties note = new Properties();
        try (InputStream input = Files.newInputStream(path)) {
            note.load(input);
            return Optional.of(note);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> liveProcess(Properties note) {
        try {
            long pid = Long.parseLong(note.getProperty("pid", ""));
            Instant started = Instant.ofEpochMilli(Long.parseLong(note.getProperty("started", "")));
            return ProcessHandle.of(pid)
                    .filter(Liveness::alive)
                    .filter(process -> near(startOf(process), started));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The system derives the instant from its start and a tick count; a corrected clock shifts it
    /// a little.
    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCK_GRAIN) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
