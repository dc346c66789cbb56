/// Events leave by the outbox: appended with the change, relayed to Kafka in order.
@NullMarked
package ca.liaison.kit.outbox;

import org.jspecify.annotations.NullMarked;
