/// Events of tickets are published again, for services that have missed them.
@NullMarked
package ca.liaison.incident.republishing;

import org.jspecify.annotations.NullMarked;
