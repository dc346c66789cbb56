package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.LauncherFault;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `logs <part> [-f]`: the end of a part's log, following it with `-f`.
public final class Logs {

    private final Home home;
    private final PrintStream output;

    /// Without a log, says so on `output`.
    public Logs(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers what `tail` answers.
    public int run(List<String> arguments) {
        Options options = Options.of(arguments, List.of("-f"));
        String part = Present.suite(home).part(options.only("part")).name();
        Path log = home.log(part);
        if (!Files.exists(log)) {
            output.println(part + " has no log yet.");
            return 0;
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
        options.switches().stream().filter("-f"::equals).forEach(command::add);
        command.add(log.toString());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LauncherFault("Interrupted.");
        }
    }
}
