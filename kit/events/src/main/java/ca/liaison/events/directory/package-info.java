/// What sla-service publishes about the organisations, services, support groups and agreements of
/// the suite, its configuration items, alert sources, kinds of callers and types of requests.
@NullMarked
package ca.liaison.events.directory;

import org.jspecify.annotations.NullMarked;
