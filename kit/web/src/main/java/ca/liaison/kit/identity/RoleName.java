package ca.liaison.kit.identity;

/// The names of the roles in tokens, for annotations of operations that are on no particular
/// ticket. Who may do what with one ticket, its service judges by [Role].
public final class RoleName {
    public static final String PARTNER_DESK = "partner-desk";
    public static final String PARTNER_SECURITY = "partner-security";
    public static final String PARTNER_PRIVACY = "partner-privacy";
    public static final String PARTNER_CHANGE = "partner-change";
    public static final String MONITORING = "monitoring";
    public static final String HUB_DESK = "hub-desk";
    public static final String HUB_SECURITY = "hub-security";
    public static final String SERVICE_LEAD = "service-lead";
    public static final String DEPLOYMENT_LEAD = "deployment-lead";
    public static final String CAB_CHAIR = "cab-chair";
    public static final String PRIVACY_OFFICE = "privacy-office";
    public static final String DIRECTORY_ADMIN = "directory-admin";
    public static final String AUDITOR = "auditor";
    public static final String SERVICE = "service";

    private RoleName() {}
}
