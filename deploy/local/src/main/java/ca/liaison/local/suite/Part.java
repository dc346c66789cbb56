package ca.liaison.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One process of the suite: what it needs, how it is started, when it is ready, how it is ended.
public interface Part {

    /// The name by which people and files know it.
    String name();

    /// The ports it listens on, the one that people use first.
    List<Port> ports();

    /// The parts that have to be ready before this one starts.
    Set<String> after();

    /// What has to be there before each start: programs unpacked, databases made, schemas migrated.
    /// What takes long or changes data is told.
    void prepare(Consumer<String> tell) throws Exception;

    /// The program and its arguments; its process is the part's own, no shell around it.
    List<String> command();

    /// Secrets go here, never into the arguments, which every user of the machine can read.
    Map<String, String> environment();

    /// The folder it runs in.
    Path folder();

    /// Whether it answers now; asked until it does.
    boolean ready();

    /// What has to be done once it answers.
    default void whenReady() throws Exception {}

    /// How long it may take to answer.
    default Duration patience() {
        return Duration.ofMinutes(3);
    }

    /// Asks the process to end.
    default void end(ProcessHandle process) throws IOException, InterruptedException {
        process.destroy();
    }
}
