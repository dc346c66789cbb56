/// What change-service publishes.
@NullMarked
package ca.liaison.events.change;

import org.jspecify.annotations.NullMarked;
