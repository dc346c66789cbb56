package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// Which roles of the hub take up what is escalated about a service. Who fills them is not here.
///
/// @param roles some of `service_lead`, `deployment_lead`, `client_programs_manager`
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceLeads(List<String> roles, Source source) {

    public ServiceLeads {
        roles = List.copyOf(roles);
    }

    public boolean assigned(String role) {
        return roles.contains(role);
    }
}
