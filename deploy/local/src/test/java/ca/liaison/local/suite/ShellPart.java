package ca.liaison.local.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A part that is a line of shell; ready when a file with its name appears in its folder.
record ShellPart(String name, List<Port> ports, Set<String> after, String script, Path folder)
        implements Part {

    static ShellPart lasting(String name, Path folder, String... after) {
        return new ShellPart(
                name, List.of(), Set.of(after), "touch %s; exec sleep 60".formatted(name), folder);
    }

    @Override
    public void prepare(Consumer<String> tell) {
        // A line of shell needs nothing.
    }

    @Override
    public List<String> command() {
        return List.of("sh", "-c", script);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean ready() {
        return folder.resolve(name).toFile().exists();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }
}
