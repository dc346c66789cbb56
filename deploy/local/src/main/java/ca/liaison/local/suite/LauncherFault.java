package ca.liaison.local.suite;

/// Something the person at the keyboard has to know or can put right; told without a stack trace.
public final class LauncherFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// `message` is whole sentences for a person.
    public LauncherFault(String message) {
        super(message);
    }
}
