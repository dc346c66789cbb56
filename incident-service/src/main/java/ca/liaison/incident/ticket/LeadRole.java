package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who at the hub takes up what was escalated about a service (Guide 2.7).
@Schema(
        name = "LeadRole",
        description =
                """
                Who at the hub takes up what was escalated about a service.

                - `service_lead`: the lead of the service
                - `deployment_lead`: the lead of its deployment, where it is being deployed
                - `client_programs_manager`: the manager of client programmes, where one is assigned\
                """)
public enum LeadRole {
    @JsonProperty("service_lead")
    SERVICE_LEAD,
    @JsonProperty("deployment_lead")
    DEPLOYMENT_LEAD,
    @JsonProperty("client_programs_manager")
    CLIENT_PROGRAMS_MANAGER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
