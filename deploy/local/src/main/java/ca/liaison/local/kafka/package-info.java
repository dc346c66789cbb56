/// A real Kafka broker (KRaft, one node) and the topics of the suite.
@NullMarked
package ca.liaison.local.kafka;

import org.jspecify.annotations.NullMarked;
