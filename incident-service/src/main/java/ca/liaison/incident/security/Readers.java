package ca.liaison.incident.security;

import ca.liaison.kit.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/// Roles that operations on no particular ticket ask for; operations that name a ticket use
/// [TicketAccess].
public final class Readers {
    public static final String PARTNER_DESK = "partner-desk";
    public static final String PARTNER_SECURITY = "partner-security";
    public static final String MONITORING = "monitoring";
    public static final String HUB_DESK = "hub-desk";
    public static final String HUB_SECURITY = "hub-security";
    public static final String SERVICE_LEAD = "service-lead";
    public static final String AUDITOR = "auditor";

    /// Who reads security incidents, and nothing else by that (INC-34).
    public static final Set<Role> SECURITY = EnumSet.of(Role.PARTNER_SECURITY, Role.HUB_SECURITY);

    /// Who reads all other tickets.
    static final Set<Role> ORDINARY =
            EnumSet.of(
                    Role.PARTNER_DESK,
                    Role.MONITORING,
                    Role.HUB_DESK,
                    Role.SERVICE_LEAD,
                    Role.PRIVACY_OFFICE,
                    Role.AUDITOR);

    private Readers() {}
}
