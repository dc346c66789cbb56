package ca.liaison.kit.timer;

import java.time.Instant;

/// Something that is to be done at a time.
///
/// @param kind which [TimerHandler] does it
/// @param subject what it is about, such as a ticket's number
/// @param occurrence tells several of one kind and subject apart; never a text of anybody's
/// @param dueAt from when on, in business time
public record Timer(String kind, String subject, String occurrence, Instant dueAt) {}
