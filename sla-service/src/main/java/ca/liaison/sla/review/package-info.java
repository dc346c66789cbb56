/// Meetings at which the hub and an organisation look at how its services went (SLA-40).
@NullMarked
package ca.liaison.sla.review;

import org.jspecify.annotations.NullMarked;
