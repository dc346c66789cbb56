package ca.liaison.events.servicelevel;

import java.util.Locale;

/// What happened to the clocks of a ticket.
public enum ClocksEventType {
    /// A clock began, stopped, went on or ended, or its goal changed.
    CHANGED,
    /// The share of the time is over from which on the goal is at risk.
    AT_RISK,
    /// The time is over, and the goal was not reached.
    BREACHED,
    /// What became known later undoes a breach that was told.
    BREACH_WITHDRAWN;

    /// The CloudEvents `type`, as in `ca.liaison.clock.breached.v1`.
    public String type() {
        return "ca.liaison.clock." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
