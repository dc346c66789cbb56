package ca.liaison.sla.security;

import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import java.time.Instant;

/// The hub and the suite's own services see every configuration item; a partner sees its own and
/// those of the services that it has an agreement for, whoever owns them.
public final class ConfigurationItemVisibility {
    private ConfigurationItemVisibility() {}

    public static boolean visibleTo(
            Actor actor, ConfigurationItem item, DirectorySnapshot directory, Instant at) {
        return AgreementVisibility.seesAll(actor)
                || item.owner().equals(actor.organisation())
                || directory.agreement(actor.organisation(), item.service(), at).isPresent();
    }
}
