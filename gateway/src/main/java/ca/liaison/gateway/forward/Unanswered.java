package ca.liaison.gateway.forward;

/// A backend gave no answer, so the request may or may not have had its effect. The gateway never
/// sends one twice: the caller may, because repeating is safe.
public final class Unanswered extends RuntimeException {
    Unanswered(String backend) {
        super(backend, null, false, false);
    }
}
