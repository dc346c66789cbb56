package ca.liaison.kit.problem;

/// Recognises failures whose outcome the caller may find out by asking again; they are told as 503.
@FunctionalInterface
public interface OutcomeUnknown {
    boolean test(Throwable failure);
}
