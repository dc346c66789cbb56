/// What sla-service publishes about tickets: their clocks.
@NullMarked
package ca.liaison.events.servicelevel;

import org.jspecify.annotations.NullMarked;
