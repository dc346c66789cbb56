package ca.liaison.gateway.token;

/// The identity provider no longer honours the caller's token: it expired, was revoked, or its
/// client was switched off.
final class TokenRefused extends RuntimeException {
    TokenRefused() {
        super("The caller's token is no longer honoured", null, false, false);
    }
}
