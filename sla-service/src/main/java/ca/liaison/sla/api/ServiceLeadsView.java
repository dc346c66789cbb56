package ca.liaison.sla.api;

import ca.liaison.events.directory.ServiceLeads;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ServiceLeads",
        description = "Which roles of the hub take up what is escalated about a service.")
record ServiceLeadsView(
        @Schema(
                        description =
                                "Some of `service_lead`, `deployment_lead`, `client_programs_manager`",
                        examples = "[\"service_lead\"]")
                List<String> roles,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ServiceLeadsView of(ServiceLeads leads) {
        return new ServiceLeadsView(leads.roles(), SourceView.of(leads.source()));
    }
}
