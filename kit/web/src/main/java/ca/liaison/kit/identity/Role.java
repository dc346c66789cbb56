package ca.liaison.kit.identity;

import java.util.Arrays;
import java.util.Optional;

/// A role that a token may carry. Roles that are not listed here are ignored.
public enum Role {
    PARTNER_DESK("partner-desk"),
    PARTNER_SECURITY("partner-security"),
    PARTNER_PRIVACY("partner-privacy"),
    PARTNER_CHANGE("partner-change"),
    MONITORING("monitoring"),
    HUB_DESK("hub-desk"),
    HUB_SECURITY("hub-security"),
    SERVICE_LEAD("service-lead"),
    DEPLOYMENT_LEAD("deployment-lead"),
    CAB_CHAIR("cab-chair"),
    PRIVACY_OFFICE("privacy-office"),
    DIRECTORY_ADMIN("directory-admin"),
    AUDITOR("auditor"),
    SERVICE("service");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /// The role's name in the token's `roles` claim.
    public String claim() {
        return claim;
    }

    public static Optional<Role> ofClaim(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
