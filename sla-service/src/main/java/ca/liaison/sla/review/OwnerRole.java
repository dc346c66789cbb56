package ca.liaison.sla.review;

import ca.liaison.kit.identity.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By which role of its organisation something is to be done; persons are not named.
@Schema(
        name = "ServiceReviewOwnerRole",
        description =
                """
                By which role of its organisation something is to be done.

                - `partner_desk`: the partner's service desk
                - `partner_security`: who works on security incidents at the partner
                - `partner_privacy`: the partner's privacy officer
                - `partner_change`: who stands for the partner in changes
                - `hub_desk`: the hub's service desk
                - `hub_security`: who works on security incidents at the hub
                - `service_lead`: the hub's lead of the service
                - `deployment_lead`: the hub's lead of deployments
                - `cab_chair`: who chairs the hub's change approval board
                - `privacy_office`: the hub's privacy office
                - `directory_admin`: who keeps the hub's directory\
                """)
public enum OwnerRole {
    @JsonProperty("partner_desk")
    PARTNER_DESK,
    @JsonProperty("partner_security")
    PARTNER_SECURITY,
    @JsonProperty("partner_privacy")
    PARTNER_PRIVACY,
    @JsonProperty("partner_change")
    PARTNER_CHANGE,
    @JsonProperty("hub_desk")
    HUB_DESK,
    @JsonProperty("hub_security")
    HUB_SECURITY,
    @JsonProperty("service_lead")
    SERVICE_LEAD,
    @JsonProperty("deployment_lead")
    DEPLOYMENT_LEAD,
    @JsonProperty("cab_chair")
    CAB_CHAIR,
    @JsonProperty("privacy_office")
    PRIVACY_OFFICE,
    @JsonProperty("directory_admin")
    DIRECTORY_ADMIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OwnerRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// The role of tokens.
    Role role() {
        return Role.valueOf(name());
    }

    boolean ofPartners() {
        return name().startsWith("PARTNER_");
    }
}
