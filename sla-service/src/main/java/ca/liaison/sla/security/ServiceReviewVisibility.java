package ca.liaison.sla.security;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;

/// The hub sees the review meetings with every organisation, a partner its own.
public final class ServiceReviewVisibility {
    private ServiceReviewVisibility() {}

    public static boolean visibleTo(Actor actor, String organisation) {
        return seesAll(actor) || organisation.equals(actor.organisation());
    }

    /// Whether somebody sees those with every organisation.
    public static boolean seesAll(Actor actor) {
        return actor.hub() && !actor.has(Role.SERVICE);
    }

    /// Who leads the meetings: the hub's lead of the service (Guide 5.2).
    public static boolean leads(Actor actor) {
        return actor.hub() && actor.has(Role.SERVICE_LEAD);
    }
}
