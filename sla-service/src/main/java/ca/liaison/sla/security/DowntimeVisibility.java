package ca.liaison.sla.security;

import ca.liaison.kit.identity.Actor;

/// The hub sees what every organisation states of its downtime procedure, a partner what its own
/// does.
public final class DowntimeVisibility {
    private DowntimeVisibility() {}

    public static boolean visibleTo(Actor actor, String organisation) {
        return ContactVisibility.isOwnOrHub(actor, organisation);
    }

    /// The organisation's own desk, or the hub's lead of the service.
    public static boolean mayState(Actor actor, String organisation) {
        return ContactVisibility.mayStateFor(actor, organisation);
    }
}
