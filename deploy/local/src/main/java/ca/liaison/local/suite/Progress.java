package ca.liaison.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// Tells a person at the terminal what happens, with the seconds since the command began.
public final class Progress {

    private final PrintStream output;
    private final Instant begin = Instant.now();

    /// Tells to `output`.
    public Progress(PrintStream output) {
        this.output = output;
    }

    /// A line about one part.
    void tell(String part, String what) {
        output.printf("%4d s  %-18s %s%n", seconds(), part, what);
    }

    /// A line by itself.
    public void tell(String line) {
        output.println(line);
    }

    long seconds() {
        return Duration.between(begin, Instant.now()).toSeconds();
    }
}
