package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// The read operations of sla-service that a copy may need. Their answers have the members of the
/// records, and more.
@Path("/v1")
@RegisterRestClient(configKey = "sla-service")
@OidcClientFilter
interface DirectoryApi {
    @GET
    @Path("/organisations/{code}")
    Organisation organisation(@PathParam("code") String code);

    @GET
    @Path("/services/{code}")
    Service service(@PathParam("code") String code);

    @GET
    @Path("/support-groups")
    SupportGroups supportGroups(@QueryParam("limit") int limit);

    @GET
    @Path("/agreements/{id}")
    Agreement agreement(@PathParam("id") String id);

    @GET
    @Path("/caller-kinds/{code}")
    CallerKind callerKind(@PathParam("code") String code);

    @GET
    @Path("/configuration-items/{code}")
    ConfigurationItem configurationItem(@PathParam("code") String code);

    @GET
    @Path("/request-types/{code}")
    RequestType requestType(@PathParam("code") String code);

    @GET
    @Path("/alert-sources/{code}")
    AlertSource alertSource(@PathParam("code") String code);

    record SupportGroups(List<SupportGroup> items) {}
}
