package ca.liaison.sla.api;

import ca.liaison.events.directory.Organisation;
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

/// The organisations that exchange tickets.
@Path("/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class OrganisationResource {
    private final DirectoryReader directory;

    OrganisationResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listOrganisations",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the organisations",
            description =
                    "The hub and the partners that exchange tickets with it, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of organisations",
            content = @Content(schema = @Schema(implementation = OrganisationView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                Organisation.class,
                request,
                (organisation, at) -> true,
                (items, at) ->
                        new OrganisationView.PageOf(
                                items.stream().map(OrganisationView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getOrganisation",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one organisation",
            description = "The organisation as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public OrganisationView one(
            @PathParam("code")
                    @Parameter(description = "Code of the organisation", example = "nord")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return OrganisationView.of(
                directory.one(Organisation.class, code, request, (organisation, at) -> true));
    }
}
