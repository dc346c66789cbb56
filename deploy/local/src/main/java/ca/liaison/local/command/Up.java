package ca.liaison.local.command;

import ca.liaison.local.folder.FolderTree;
import ca.liaison.local.process.PidFile;
import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.LauncherFault;
import ca.liaison.local.suite.Part;
import ca.liaison.local.suite.Ports;
import ca.liaison.local.suite.Progress;
import ca.liaison.local.suite.Suite;
import ca.liaison.local.suite.SuiteLock;
import ca.liaison.local.suite.SuiteStart;
import ca.liaison.local.suite.SuiteStop;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// `up [--fresh] [--port-base N]`: starts whatever does not run yet and says where everything is.
public final class Up {

    private final Home home;
    private final PrintStream output;

    /// Tells its course to `output`.
    public Up(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0 once every part answers.
    public int run(List<String> arguments) {
        Options options = Options.of(arguments, List.of("--fresh", "--port-base"));
        try (SuiteLock _ = SuiteLock.take(home)) {
            Progress progress = new Progress(output);
            if (options.has("--fresh")) {
                beginAnew(progress);
            }
            Suite suite = suite(options.portBase());
            if (suite.complete()) {
                output.println("Already running.");
            } else {
                start(suite, progress);
            }
            output.println();
            output.println(new Welcome(suite).text());
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A suite of which any part runs keeps its ports.
    private Suite suite(OptionalInt portBase) {
        Ports chosen = Ports.chosen(portBase, System.getenv());
        Ports former = Ports.saved(home).orElse(chosen);
        Suite running = new Suite(home, former);
        if (running.running().isEmpty()) {
            return new Suite(home, chosen);
        }
        if (portBase.isPresent() && !chosen.equals(former)) {
            throw new LauncherFault("The suite runs on other ports; stop it first: ./liaison down");
        }
        return running;
    }

    private void start(Suite suite, Progress progress) {
        Instant begin = Instant.now();
        output.println(
                "Starting %d parts; data and logs are in %s"
                        .formatted(suite.parts().size(), home.folder()));
        List<Part> died = suite.parts().stream().filter(part -> diedEarlier(part.name())).toList();
        died.forEach(part -> output.println("  %s had died.".formatted(part.name())));
        new SuiteStart(suite, progress).run(suite.parts());
        output.println(
                "Up after %d s.".formatted(Duration.between(begin, Instant.now()).toSeconds()));
    }

    private boolean diedEarlier(String part) {
        return home.pidFile(part).state() == PidFile.State.DIED;
    }

    private void beginAnew(Progress progress) throws IOException {
        Suite former = Present.suite(home);
        new SuiteStop(former, progress).run(former.parts());
        for (String name : List.of("data", "logs", "run", "programs")) {
            FolderTree.delete(home.folder().resolve(name));
        }
        output.println("All data of %s is removed.".formatted(home.folder()));
    }
}
