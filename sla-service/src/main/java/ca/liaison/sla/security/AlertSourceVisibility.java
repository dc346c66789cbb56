package ca.liaison.sla.security;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.kit.identity.Actor;

/// The hub and the suite's own services see every alert source; a partner sees its own.
public final class AlertSourceVisibility {
    private AlertSourceVisibility() {}

    public static boolean visibleTo(Actor actor, AlertSource monitoring) {
        return AgreementVisibility.seesAll(actor)
                || monitoring.organisation().equals(actor.organisation());
    }
}
