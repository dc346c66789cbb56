/// The clocks of tickets, which sla-service keeps: what it tells of them, and how much of their
/// time is over.
@NullMarked
package ca.liaison.incident.clocks;

import org.jspecify.annotations.NullMarked;
