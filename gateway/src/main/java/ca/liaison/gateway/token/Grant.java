package ca.liaison.gateway.token;

import java.time.Instant;

/// An access token that the gateway was given.
///
/// @param until when it is no longer used
record Grant(String token, Instant until) {
    Grant noLongerThan(Instant limit) {
        return until.isAfter(limit) ? new Grant(token, limit) : this;
    }
}
