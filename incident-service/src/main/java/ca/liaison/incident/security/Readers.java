package ca.liaison.incident.security;

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

    private Readers() {}
}
