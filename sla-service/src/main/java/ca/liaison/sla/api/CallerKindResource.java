package ca.liaison.sla.api;

import ca.liaison.events.directory.CallerKind;
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

/// Who may turn to the hub's desk.
@Path("/v1/caller-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class CallerKindResource {
    private final DirectoryReader directory;

    CallerKindResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listCallerKinds",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the kinds of callers",
            description =
                    "The kinds of callers that may turn to the hub's desk, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of kinds of callers",
            content = @Content(schema = @Schema(implementation = CallerKindView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                CallerKind.class,
                request,
                (item, at) -> true,
                (items, at) ->
                        new CallerKindView.PageOf(items.stream().map(CallerKindView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getCallerKind",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one kind of callers",
            description = "The kind of caller as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of caller",
            content = @Content(schema = @Schema(implementation = CallerKindView.class)))
    public CallerKindView one(
            @PathParam("code")
                    @Parameter(description = "Code of the kind of caller", example = "end_user")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return CallerKindView.of(
                directory.one(CallerKind.class, code, request, (item, at) -> true));
    }
}
