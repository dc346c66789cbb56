package ca.liaison.sla.security;

import ca.liaison.events.directory.Agreement;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import java.util.List;

/// The hub and the suite's own services see every agreement; a partner sees its own and the
/// defaults that were extended to it, and of these not to whom else.
public final class AgreementVisibility {
    private AgreementVisibility() {}

    public static boolean visibleTo(Actor actor, Agreement agreement) {
        return seesAll(actor) || agreement.appliesTo().contains(actor.organisation());
    }

    /// The organisations an agreement holds for, as far as the actor may know.
    public static List<String> organisationsShownTo(Actor actor, Agreement agreement) {
        return seesAll(actor)
                ? agreement.appliesTo()
                : agreement.appliesTo().stream().filter(actor.organisation()::equals).toList();
    }

    static boolean seesAll(Actor actor) {
        return actor.hub() || actor.has(Role.SERVICE);
    }
}
