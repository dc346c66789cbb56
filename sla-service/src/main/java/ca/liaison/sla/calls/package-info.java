/// What the hub's telephone system counted, day by day (SLA-32).
@NullMarked
package ca.liaison.sla.calls;

import org.jspecify.annotations.NullMarked;
