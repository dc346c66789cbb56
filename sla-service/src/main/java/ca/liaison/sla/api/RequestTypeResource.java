package ca.liaison.sla.api;

import ca.liaison.events.directory.RequestType;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The catalogue of what can be asked for.
@Path("/v1/request-types")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class RequestTypeResource {
    private final DirectoryReader directory;

    RequestTypeResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listRequestTypes",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the types of service requests",
            description =
                    "The types of service requests with their own fields, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of request types",
            content = @Content(schema = @Schema(implementation = RequestTypeView.PageOf.class)))
    public Response list(
            @BeanParam PageQuery query,
            @QueryParam("service")
                    @Parameter(description = "Only the types for this service", example = "FAI_GMF")
                    @Nullable String service,
            @Context UriInfo request) {
        return directory.page(
                RequestType.class,
                request,
                (item, at) -> true,
                Map.of("service", (item, given) -> item.isFor(given)),
                (items, at) ->
                        new RequestTypeView.PageOf(
                                items.stream().map(RequestTypeView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getRequestType",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one type of service requests",
            description = "The request type as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The request type",
            content = @Content(schema = @Schema(implementation = RequestTypeView.class)))
    public RequestTypeView one(
            @PathParam("code")
                    @Parameter(
                            description = "Code of the request type",
                            example = "certificate_renewal")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return RequestTypeView.of(
                directory.one(RequestType.class, code, request, (item, at) -> true));
    }
}
