package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Part;
import ca.liaison.local.suite.Progress;
import ca.liaison.local.suite.Suite;
import ca.liaison.local.suite.SuiteLock;
import ca.liaison.local.suite.SuiteStart;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `start <part>`: starts one part again, on the suite's ports and data.
public final class StartPart {

    private final Home home;
    private final PrintStream output;

    /// Tells its course to `output`.
    public StartPart(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0 once the part answers.
    public int run(List<String> arguments) {
        Suite suite = Present.suite(home);
        Part part = suite.part(Options.of(arguments, List.of()).only("part"));
        try (SuiteLock _ = SuiteLock.take(home)) {
            new SuiteStart(suite, new Progress(output)).run(List.of(part));
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
