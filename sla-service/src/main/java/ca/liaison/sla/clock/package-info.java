/// The clocks of tickets: pure functions of what happened, of what was agreed and of calendars, and
/// how they are kept so that each milestone is told once (SLA-20 to SLA-23).
@NullMarked
package ca.liaison.sla.clock;

import org.jspecify.annotations.NullMarked;
