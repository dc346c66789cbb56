package ca.liaison.sla.review;

import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a move is judged by.
///
/// @param action the agreed action that it is about; absent where it is about none
public record Judged(
        ServiceReview review, @Nullable AgreedAction action, Actor actor, Instant at) {}
