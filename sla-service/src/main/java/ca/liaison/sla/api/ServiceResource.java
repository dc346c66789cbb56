package ca.liaison.sla.api;

import ca.liaison.events.directory.Service;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The services that tickets are about.
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class ServiceResource {
    private final DirectoryReader directory;

    ServiceResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listServices",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the services",
            description = "The services that tickets are about, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of services",
            content = @Content(schema = @Schema(implementation = ServiceView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                Service.class,
                request,
                (service, at) -> true,
                (items, at) ->
                        new ServiceView.PageOf(items.stream().map(ServiceView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getService",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one service",
            description = "The service as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public ServiceView one(
            @PathParam("code") @Parameter(description = "Code of the service", example = "OLIS")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return ServiceView.of(directory.one(Service.class, code, request, (service, at) -> true));
    }
}
