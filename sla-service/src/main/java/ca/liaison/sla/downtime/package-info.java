/// What organisations state of their procedures for when a service is out (SLA-04).
@NullMarked
package ca.liaison.sla.downtime;

import org.jspecify.annotations.NullMarked;
