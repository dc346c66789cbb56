package ca.liaison.acceptance.desk;

/// A request got no answer, so whether it was carried out is unknown; asking again is always safe.
public final class NoAnswer extends RuntimeException {

    NoAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
