package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Part;
import ca.liaison.local.suite.Progress;
import ca.liaison.local.suite.Suite;
import ca.liaison.local.suite.SuiteLock;
import ca.liaison.local.suite.SuiteStop;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `stop <part>`: stops one part in an orderly way; the others go on without it.
public final class StopPart {

    private final Home home;
    private final PrintStream output;

    /// Tells its course to `output`.
    public StopPart(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0, whether the part ran or not.
    public int run(List<String> arguments) {
        Suite suite = Present.suite(home);
        Part part = suite.part(Options.of(arguments, List.of()).only("part"));
        try (SuiteLock _ = SuiteLock.take(home)) {
            if (new SuiteStop(suite, new Progress(output)).run(List.of(part)) == 0) {
                output.println(part.name() + " was not running.");
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
