/// What the suite says on Kafka, as another program would hear it.
@NullMarked
package ca.liaison.acceptance.events;

import org.jspecify.annotations.NullMarked;
