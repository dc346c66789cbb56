package ca.liaison.sla.clock;

import ca.liaison.events.servicelevel.ClocksEventType;
import java.time.Instant;

/// Something that a clock reached by time alone, told once for each version of its goal (SLA-21).
///
/// @param version of the goal
/// @param type [ClocksEventType#AT_RISK] or [ClocksEventType#BREACHED]
/// @param at the moment for which it was due, but not before that version of the goal held
record Milestone(String clock, int version, ClocksEventType type, Instant at) {

    /// What it is, wherever its moment lies.
    String key() {
        return clock + "/" + version + "/" + type;
    }
}
