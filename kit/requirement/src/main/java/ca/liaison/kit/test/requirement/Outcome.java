package ca.liaison.kit.test.requirement;

import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;

/// How a test ended.
enum Outcome {
    PASSED,
    FAILED,
    SKIPPED;

    /// An aborted test (an assumption did not hold) counts as skipped: it has proven nothing.
    static Outcome of(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> PASSED;
            case FAILED -> FAILED;
            case ABORTED -> SKIPPED;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
