/// What is told of each request: one log line, one measurement, one span.
@NullMarked
package ca.liaison.gateway.log;

import org.jspecify.annotations.NullMarked;
