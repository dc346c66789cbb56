package ca.liaison.kit.identity;

import java.util.EnumSet;
import java.util.Set;

/// Which roles read tickets of the organisations that take part in them.
public final class TicketReaders {
    /// Who reads security incidents, and nothing else by that (INC-34).
    public static final Set<Role> SECURITY = EnumSet.of(Role.PARTNER_SECURITY, Role.HUB_SECURITY);

    /// Who reads all other tickets.
    public static final Set<Role> ORDINARY =
            EnumSet.of(
                    Role.PARTNER_DESK,
                    Role.MONITORING,
                    Role.HUB_DESK,
                    Role.SERVICE_LEAD,
                    Role.PRIVACY_OFFICE,
                    Role.AUDITOR);

    private TicketReaders() {}
}
