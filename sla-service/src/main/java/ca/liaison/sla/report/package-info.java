/// The monthly report of service levels: its figures, judged by the objectives in force, and what
/// is kept of closed months (SLA-31, SLA-33).
@NullMarked
package ca.liaison.sla.report;

import org.jspecify.annotations.NullMarked;
