package ca.liaison.kit.identity;

import java.util.Arrays;
import java.util.Optional;

/// A role that a token may carry. Roles that are not listed here are ignored.
public enum Role {
    PARTNER_DESK(RoleName.PARTNER_DESK),
    PARTNER_SECURITY(RoleName.PARTNER_SECURITY),
    PARTNER_PRIVACY(RoleName.PARTNER_PRIVACY),
    PARTNER_CHANGE(RoleName.PARTNER_CHANGE),
    MONITORING(RoleName.MONITORING),
    HUB_DESK(RoleName.HUB_DESK),
    HUB_SECURITY(RoleName.HUB_SECURITY),
    SERVICE_LEAD(RoleName.SERVICE_LEAD),
    DEPLOYMENT_LEAD(RoleName.DEPLOYMENT_LEAD),
    CAB_CHAIR(RoleName.CAB_CHAIR),
    PRIVACY_OFFICE(RoleName.PRIVACY_OFFICE),
    DIRECTORY_ADMIN(RoleName.DIRECTORY_ADMIN),
    AUDITOR(RoleName.AUDITOR),
    SERVICE(RoleName.SERVICE);

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
