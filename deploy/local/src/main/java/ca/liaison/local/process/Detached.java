package ca.liaison.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Starts processes that live on when the launcher ends and that a Ctrl-C at the launcher does not
/// reach.
public final class Detached {

    /// Of the caller's surroundings only these are handed on, so that a suite starts alike from
    /// every shell.
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LANG", "LC_ALL");

    private Detached() {}

    /// Starts `command` in `folder` with `environment`, everything it says going to the end of
    /// `log`.
    public static Process start(
            List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException {
        Files.createDirectories(log.resolveSibling(""));
        List<String> full = new ArrayList<>();
        if (available("setsid")) {
            // A session of its own; setsid replaces itself by the command, so the pid is the
            // command's.
            full.add("setsid");
        }
        full.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(full)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Map<String, String> inherited = new TreeMap<>(builder.environment());
        inherited.keySet().retainAll(INHERITED);
        builder.environment().clear();
        builder.environment().putAll(inherited);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean available(String program) {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
