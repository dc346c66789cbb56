package ca.liaison.incident.ticket;

import java.time.Instant;

/// How many alerts a ticket stands for, and from when to when they tell of it.
public record AlertCount(long count, Instant firstAt, Instant lastAt) {}
