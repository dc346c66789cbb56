package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Progress;
import ca.liaison.local.suite.Suite;
import ca.liaison.local.suite.SuiteLock;
import ca.liaison.local.suite.SuiteStop;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `down`: stops every part that runs; data and logs stay.
public final class Down {

    private final Home home;
    private final PrintStream output;

    /// Tells its course to `output`.
    public Down(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0, whether anything ran or not.
    public int run(List<String> arguments) {
        Options.of(arguments, List.of());
        try (SuiteLock _ = SuiteLock.take(home)) {
            Suite suite = Present.suite(home);
            int stopped = new SuiteStop(suite, new Progress(output)).run(suite.parts());
            output.println(stopped == 0 ? "Nothing was running." : "Stopped; the data is kept.");
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
