/// PostgreSQL and Kafka for the test JVMs of one build.
@NullMarked
package ca.liaison.local.parts;

import org.jspecify.annotations.NullMarked;
