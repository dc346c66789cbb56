/// The availability of services by month: plain functions of the outages, of what was agreed and of
/// calendars (SLA-30).
@NullMarked
package ca.liaison.sla.availability;

import org.jspecify.annotations.NullMarked;
