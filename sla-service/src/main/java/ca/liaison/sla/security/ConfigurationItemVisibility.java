package ca.liaison.sla.security;

import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Loan;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The hub and the suite's own services see every configuration item; a partner sees its own, those
/// lent to it, and those of the services that it has an agreement for, whoever owns them, but what
/// is lent to somebody else.
public final class ConfigurationItemVisibility {
    private ConfigurationItemVisibility() {}

    public static boolean visibleTo(
            Actor actor, ConfigurationItem item, DirectorySnapshot directory, Instant at) {
        return AgreementVisibility.seesAll(actor)
                || item.owner().equals(actor.organisation())
                || loanShownTo(actor, item) != null
                || (item.loan() == null
                        && directory
                                .agreement(actor.organisation(), item.service(), at)
                                .isPresent());
    }

    /// To whom it is shown that an item was lent: the hub, its owner and to whom it was lent.
    public static @Nullable Loan loanShownTo(Actor actor, ConfigurationItem item) {
        Loan loan = item.loan();
        return loan != null
                        && (AgreementVisibility.seesAll(actor)
                                || item.owner().equals(actor.organisation())
                                || loan.organisation().equals(actor.organisation()))
                ? loan
                : null;
    }
}
