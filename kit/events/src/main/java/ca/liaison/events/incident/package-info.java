/// What incident-service publishes.
@NullMarked
package ca.liaison.events.incident;

import org.jspecify.annotations.NullMarked;
