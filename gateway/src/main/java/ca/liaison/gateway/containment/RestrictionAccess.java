package ca.liaison.gateway.containment;

import ca.liaison.gateway.restriction.AccessRestriction;
import ca.liaison.gateway.restriction.AccessRestrictions;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may restrict, and who reads restrictions: the hub's security records them; it, the hub's
/// desk and the auditor read all; an organisation's desk and security read those of their own.
@Singleton
class RestrictionAccess {
    private static final Set<Role> READERS_OF_ALL =
            Set.of(Role.HUB_SECURITY, Role.HUB_DESK, Role.AUDITOR);
    private static final Set<Role> READERS_OF_OWN =
            Set.of(Role.PARTNER_DESK, Role.PARTNER_SECURITY);

    private final AccessRestrictions restrictions;

    RestrictionAccess(AccessRestrictions restrictions) {
        this.restrictions = restrictions;
    }

    static boolean readsAll(Actor actor) {
        return actor.hub() && actor.hasAny(READERS_OF_ALL);
    }

    /// @throws ca.liaison.kit.problem.Rejected as forbidden for all but the hub's security
    static void requireSecurity(Actor actor) {
        if (!actor.hub() || !actor.has(Role.HUB_SECURITY)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
    }

    /// The organisation whose restrictions the caller reads, null for those of all.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as forbidden for a role that reads none
    static @Nullable String readable(Actor actor) {
        if (readsAll(actor)) {
            return null;
        }
        if (!actor.hasAny(READERS_OF_OWN)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        return actor.organisation();
    }

    /// One restriction. That of another organisation looks like none.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where there is none that the caller may see
    AccessRestriction find(Actor actor, String id) {
        String own = readable(actor);
        return parsed(id)
                .flatMap(restrictions::find)
                .filter(found -> own == null || own.equals(found.closure().organisation()))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
