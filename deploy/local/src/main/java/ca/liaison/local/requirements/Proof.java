package ca.liaison.local.requirements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/// What one test, with all its cases, says about a requirement.
///
/// @param test class and name of the test
/// @param at when its last case ended
record Proof(String test, int passed, int failed, int skipped, String at) {

    static Proof of(List<ExecutedTest> cases) {
        ExecutedTest first = cases.getFirst();
        String simpleName = first.className().substring(first.className().lastIndexOf('.') + 1);
        return new Proof(
                simpleName + ": " + first.name(),
                count(cases, "passed"),
                count(cases, "failed"),
                count(cases, "skipped"),
                cases.stream()
                        .map(ExecutedTest::instant)
                        .max(Instant::compareTo)
                        .orElseThrow()
                        .toString());
    }

    private static int count(List<ExecutedTest> cases, String outcome) {
        return (int) cases.stream().filter(test -> test.outcome().equals(outcome)).count();
    }

    @JsonIgnore
    Status status() {
        if (failed > 0) {
            return Status.FAILED;
        }
        return passed > 0 ? Status.PASSED : Status.SKIPPED;
    }

    /// For instance `passed` or `2 of 30 failed`.
    String inWords() {
        int all = passed + failed + skipped;
        return switch (status()) {
            case FAILED -> all == 1 ? "failed" : failed + " of " + all + " failed";
            case PASSED -> all == 1 ? "passed" : passed + " of " + all + " passed";
            case SKIPPED -> "skipped";
            case MISSING -> "missing";
        };
    }
}
