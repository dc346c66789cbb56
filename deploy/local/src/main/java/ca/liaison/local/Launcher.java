package ca.liaison.local;

import ca.liaison.local.command.Down;
import ca.liaison.local.command.Logs;
import ca.liaison.local.command.Republish;
import ca.liaison.local.command.StartPart;
import ca.liaison.local.command.Status;
import ca.liaison.local.command.StopPart;
import ca.liaison.local.command.Token;
import ca.liaison.local.command.Up;
import ca.liaison.local.requirements.Requirements;
import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.LauncherFault;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The entry of the `liaison` script: picks the command and turns its outcome into an exit code.
///
/// Exit codes: 0 done, 1 a fault that is told, 2 a wrong use of the command line.
public final class Launcher {

    private Launcher() {}

    /// Arguments: the repository's root, the command, the command's own arguments.
    public static void main(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        Home home =
                Home.of(
                        Path.of(arguments[0]).toAbsolutePath(),
                        System.getenv("LIAISON_HOME"),
                        System.getenv("LIAISON_CACHE"));
        System.exit(run(arguments[1], rest, home, System.out, System.err));
    }

    static int run(
            String command, List<String> arguments, Home home, PrintStream out, PrintStream err) {
        try {
            return switch (command) {
                case "up" -> new Up(home, out).run(arguments);
                case "down" -> new Down(home, out).run(arguments);
                case "start" -> new StartPart(home, out).run(arguments);
                case "stop" -> new StopPart(home, out).run(arguments);
                case "status" -> new Status(home, out).run(arguments);
                case "logs" -> new Logs(home, out).run(arguments);
                case "requirements" -> new Requirements(home.repository(), out, err).run(arguments);
                case "republish" -> new Republish(home, out).run(arguments);
                case "token" -> new Token(home, out).run(arguments);
                default -> {
                    err.println("There is no command \"" + command + "\"; see ./liaison help.");
                    yield 2;
                }
            };
        } catch (LauncherFault fault) {
            err.println(fault.getMessage());
            return 1;
        }
    }
}
