/// The changes that change-service tells of, and which interruptions by them count as planned
/// (CHG-22, SLA-30).
@NullMarked
package ca.liaison.sla.maintenance;

import org.jspecify.annotations.NullMarked;
