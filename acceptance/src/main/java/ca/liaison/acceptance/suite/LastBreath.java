package ca.liaison.acceptance.suite;

import ca.liaison.local.process.Detached;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A small process that waits for another one to end and then runs a command: so a suite that was
/// started for a test run goes with it, even where the run is killed.
final class LastBreath {
    private LastBreath() {}

    /// Arguments: the process id to wait for, then the command.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProcessHandle.of(Long.parseLong(arguments[0])).ifPresent(it -> it.onExit().join());
        new ProcessBuilder(Arrays.asList(arguments).subList(1, arguments.length))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /// Has the suite of a launcher stopped when `process` has ended.
    ///
    /// @return the waiting process, to be ended where the suite was stopped in an orderly way
    static Process watch(ProcessHandle process, LauncherCommand launcher) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classes().toString(), LastBreath.class.getName()));
        command.add(Long.toString(process.pid()));
        command.addAll(launcher.line("down"));
        try {
            return Detached.start(
                    command, Map.of(), launcher.root(), launcher.folder().resolve("watch.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path classes() {
        return Path.of(
                LastBreath.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
