package ca.liaison.gateway.token;

import ca.liaison.kit.identity.Actor;
import java.time.Instant;

/// Who is calling, with the verified token that says so.
///
/// @param tokenEnds the token's `exp`
public record Caller(Actor actor, String token, Instant tokenEnds) {}
