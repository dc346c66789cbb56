package ca.liaison.sla.api;

import ca.liaison.events.directory.SupportGroup;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The groups that tickets are assigned to.
@Path("/v1/support-groups")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class SupportGroupResource {
    private final DirectoryReader directory;

    SupportGroupResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listSupportGroups",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the support groups",
            description =
                    "The groups that tickets are assigned to, each of one organisation, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of support groups",
            content = @Content(schema = @Schema(implementation = SupportGroupView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                SupportGroup.class,
                request,
                (group, at) -> true,
                (items, at) ->
                        new SupportGroupView.PageOf(
                                items.stream().map(SupportGroupView::of).toList()));
    }
}
