/// What tests of a service stand on: real PostgreSQL and Kafka, signed tokens, a look into every
/// table, and a tester of interleaved transactions.
@NullMarked
package ca.liaison.kit.test;

import org.jspecify.annotations.NullMarked;
