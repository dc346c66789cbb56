package ca.liaison.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command of a part that runs on a JVM.
final class JavaCommand {

    private final StartUpCache cache;

    JavaCommand(StartUpCache cache) {
        this.cache = cache;
    }

    /// A JVM of the launcher's own kind, with `options`, running `mainAndArguments` of `program`.
    ///
    /// @param options the JVM's options; memory and collector decide whether a start-up cache fits
    List<String> of(Part part, List<String> options, List<String> mainAndArguments) {
        List<String> jvm =
                new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        jvm.addAll(options);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(cache.options(part.name(), part.folder(), jvm));
        command.addAll(mainAndArguments);
        return command;
    }
}
