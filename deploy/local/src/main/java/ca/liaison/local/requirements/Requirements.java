package ca.liaison.local.requirements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// The command `./liaison requirements`: every requirement with its tests as last executed, and
/// those with none.
public final class Requirements {

    private static final String USAGE =
            """
            Usage: ./liaison requirements [--missing] [--prefix INC] [--json]
              --missing      only requirements without an executed test
              --prefix INC   only requirements whose id begins so
              --json         for programs
            """;

    private final Path root;
    private final PrintStream out;
    private final PrintStream err;

    /// Reads the repository below `root`; the listing goes to `out`, advice to `err`.
    public Requirements(Path root, PrintStream out, PrintStream err) {
        this.root = root;
        this.out = out;
        this.err = err;
    }

    /// Answers 0 whatever the tests say, 2 for an option that does not exist.
    public int run(List<String> arguments) {
        boolean missing = false;
        boolean json = false;
        String prefix = "";
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--missing")) {
                missing = true;
            } else if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--prefix") && rest.hasNext()) {
                prefix = rest.next();
            } else if (argument.equals("--help")) {
                out.print(USAGE);
                return 0;
            } else {
                err.print(USAGE);
                return 2;
            }
        }
        try {
            list(prefix, missing, json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return 0;
    }

    private void list(String prefix, boolean missing, boolean json) throws IOException {
        List<ExecutedTest> tests = ExecutedTests.read(root);
        Traceability traceability =
                Traceability.of(Catalogue.read(root), tests).only(prefix, missing);
        if (tests.isEmpty()) {
            err.println("No test has been executed here yet: run ./liaison test first.");
        }
        out.print(json ? json(traceability) : TraceabilityText.of(traceability));
    }

    private static String json(Traceability traceability) throws IOException {
        return new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(traceability)
                + System.lineSeparator();
    }
}
