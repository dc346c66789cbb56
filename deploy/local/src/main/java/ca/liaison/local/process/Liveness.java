package ca.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Whether a process still does anything.
public final class Liveness {

    private Liveness() {}

    /// A killed process stays in the table until its parent has asked about it; such a remainder is
    /// not alive.
    public static boolean alive(ProcessHandle process) {
        return process.isAlive() && !remainder(process.pid());
    }

    /// Waits until the process has ended; answers whether it did within the time.
    public static boolean ends(ProcessHandle process, Duration patience) {
        return within(patience, () -> !alive(process));
    }

    /// Waits until nothing is left of the process, not even its pid; answers whether that came
    /// within the time.
    public static boolean vanishes(ProcessHandle process, Duration patience) {
        return within(patience, () -> !process.isAlive());
    }

    private static boolean within(Duration patience, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }

    /// The state follows the program's name, which stands in parentheses and may hold any
    /// character.
    private static boolean remainder(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int end = line.lastIndexOf(')');
            return line.startsWith(" Z", end + 1) || line.startsWith(" X", end + 1);
        } catch (IOException _) {
            // No such table on this system, or the process has just gone; the caller's own question
            // decides.
            return false;
        }
    }
}
