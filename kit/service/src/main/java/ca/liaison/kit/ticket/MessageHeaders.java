package ca.liaison.kit.ticket;

import org.jspecify.annotations.Nullable;

/// The headers of a message that its judgement needs.
public record MessageHeaders(@Nullable String idempotencyKey, @Nullable String ifMatch) {}
