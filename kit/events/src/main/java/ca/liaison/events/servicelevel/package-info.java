/// What sla-service publishes: the clocks of tickets, and that contact tables were changed.
@NullMarked
package ca.liaison.events.servicelevel;

import org.jspecify.annotations.NullMarked;
