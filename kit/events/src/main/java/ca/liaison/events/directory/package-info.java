/// What sla-service publishes about the organisations, services, support groups and agreements of
/// the suite.
@NullMarked
package ca.liaison.events.directory;

import org.jspecify.annotations.NullMarked;
