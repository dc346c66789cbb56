package ca.liaison.kit.problem;

/// Ends a request with a problem and rolls its transaction back. An everyday outcome, so it carries
/// no stack.
public final class Rejected extends RuntimeException {
    private final transient Problem problem;

    public Rejected(Problem problem) {
        super(problem.code().code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
