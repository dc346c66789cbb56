/// Sees the suite from outside alone: through the gateway, on Kafka, and as processes that can die.
@NullMarked
package ca.liaison.acceptance;

import org.jspecify.annotations.NullMarked;
