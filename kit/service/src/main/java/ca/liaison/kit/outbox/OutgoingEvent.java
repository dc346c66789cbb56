package ca.liaison.kit.outbox;

import java.time.Instant;

/// An event on its way to Kafka.
///
/// @param topic where to
/// @param key of the record, and CloudEvents `subject`
/// @param type CloudEvents `type`
/// @param at CloudEvents `time`
/// @param payload the data, to be written as JSON
public record OutgoingEvent(String topic, String key, String type, Instant at, Object payload) {}
