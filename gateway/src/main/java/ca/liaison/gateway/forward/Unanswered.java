package ca.liaison.gateway.forward;

/// A backend gave no answer. The gateway never sends a request twice, so the caller has to decide
/// whether to ask again.
public final class Unanswered extends RuntimeException {

    /// How far the request came.
    public enum Reason {
        /// It did not reach the backend.
        NOT_SENT,
        /// It may or may not have had its effect.
        OUTCOME_UNKNOWN
    }

    private final Reason reason;

    Unanswered(String backend, Reason reason) {
        super(backend + ": " + reason, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
