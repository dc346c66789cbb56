package ca.liaison.local.command;

import ca.liaison.local.process.Memory;
import ca.liaison.local.process.PidFile;
import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Part;
import ca.liaison.local.suite.Suite;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// `status`: one line a part - state, process, port, memory.
public final class Status {

    private static final String ROW = "%-18s %-9s %8s %7s %9s%n";

    private final Home home;
    private final PrintStream output;

    /// Tells the table to `output`.
    public Status(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0 if every part is ready, else 1.
    public int run(List<String> arguments) {
        Options.of(arguments, List.of());
        Suite suite = Present.suite(home);
        output.printf(ROW, "PART", "STATE", "PID", "PORT", "MEMORY");
        boolean allReady = true;
        for (Part part : suite.parts()) {
            allReady &= row(suite, part);
        }
        return allReady ? 0 : 1;
    }

    private boolean row(Suite suite, Part part) {
        PidFile pidFile = home.pidFile(part.name());
        Optional<ProcessHandle> process = pidFile.process();
        String state =
                switch (pidFile.state()) {
                    case STOPPED -> "stopped";
                    case DIED -> "died";
                    case RUNNING -> part.ready() ? "ready" : "not ready";
                };
        output.printf(
                ROW,
                part.name(),
                state,
                process.map(handle -> Long.toString(handle.pid())).orElse("-"),
                suite.ports().of(part.ports().get(0)),
                process.map(Status::memory).orElse("-"));
        return state.equals("ready");
    }

    private static String memory(ProcessHandle process) {
        OptionalLong mebibytes = Memory.mebibytesOf(process);
        return mebibytes.isPresent() ? mebibytes.getAsLong() + " MiB" : "?";
    }
}
