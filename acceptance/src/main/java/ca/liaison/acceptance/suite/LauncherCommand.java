package ca.liaison.acceptance.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The `liaison` script, run for a suite in a folder of its own on what is built already.
///
/// @param settings variables for the services
record LauncherCommand(Path root, Path folder, Map<String, String> settings) {

    /// Runs one command and returns when it is done.
    ///
    /// @throws IllegalStateException with what it said, where it failed
    void run(String... arguments) {
        try {
            Files.createDirectories(folder);
            File said = folder.resolve("launcher.log").toFile();
            long before = said.length();
            Process process =
                    new ProcessBuilder(line(arguments))
                            .directory(root.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
                            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                            .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "liaison %s failed:\n%s"
                                .formatted(String.join(" ", arguments), tail(said, before)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /// The command with its variables: through `env`, so that it can also be handed to another
    /// process.
    List<String> line(String... arguments) {
        Map<String, String> variables = new HashMap<>(settings);
        variables.put("LIAISON_HOME", folder.toString());
        variables.put("LIAISON_BUILD", "off");
        variables.put("LIAISON_START_UP_CACHE", "off");
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        List<String> line = new ArrayList<>();
        line.add("env");
        variables.forEach((name, value) -> line.add(name + "=" + value));
        line.add(root.resolve("liaison").toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static String tail(File said, long from) throws IOException {
        byte[] all = Files.readAllBytes(said.toPath());
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }
}
