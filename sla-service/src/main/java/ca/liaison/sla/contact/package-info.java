/// Contact tables: whom to reach at an organisation, for what and since when (SLA-02). They hold
/// names of persons, so nothing of them but the fact of a change leaves this service.
@NullMarked
package ca.liaison.sla.contact;

import org.jspecify.annotations.NullMarked;
