package ca.liaison.sla.security;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// Who may know of a change: the hub and the organisations that take part in it, in the roles that
/// read changes.
public final class ChangeVisibility {
    private static final Set<Role> READERS =
            EnumSet.of(
                    Role.PARTNER_DESK,
                    Role.PARTNER_CHANGE,
                    Role.HUB_DESK,
                    Role.SERVICE_LEAD,
                    Role.DEPLOYMENT_LEAD,
                    Role.CAB_CHAIR,
                    Role.AUDITOR);

    private ChangeVisibility() {}

    /// @param parties the organisations that take part
    public static boolean visibleTo(Actor actor, Collection<String> parties) {
        return (actor.hub() || parties.contains(actor.organisation())) && actor.hasAny(READERS);
    }
}
