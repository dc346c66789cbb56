package ca.liaison.sla.security;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import java.util.Set;

/// Contacts name persons: the hub sees those of all, a partner its own and the hub's, and the
/// suite's own services none but their own organisation's.
public final class ContactVisibility {
    private static final Set<Role> RECORDERS = Set.of(Role.SERVICE_LEAD, Role.DIRECTORY_ADMIN);

    private ContactVisibility() {}

    /// @param hub code of the hub
    public static boolean visibleTo(Actor actor, String organisation, String hub) {
        return organisation.equals(hub) || isOwnOrHub(actor, organisation);
    }

    /// Who records a new version: the hub's lead of the service, to whom a partner's request is
    /// passed on (Guide 2.1.2), or who keeps the directory.
    public static boolean mayRecord(Actor actor) {
        return actor.hub() && actor.hasAny(RECORDERS);
    }

    /// Who says for an organisation that something is still right, or how it stands: its own desk,
    /// or the hub's lead of the service.
    public static boolean mayStateFor(Actor actor, String organisation) {
        return actor.hub()
                ? actor.has(Role.SERVICE_LEAD)
                : actor.organisation().equals(organisation) && actor.has(Role.PARTNER_DESK);
    }

    /// Whether it is the caller's own organisation, or the hub asks.
    public static boolean isOwnOrHub(Actor actor, String organisation) {
        return (actor.hub() && !actor.has(Role.SERVICE))
                || organisation.equals(actor.organisation());
    }
}
