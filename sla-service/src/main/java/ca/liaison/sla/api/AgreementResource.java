package ca.liaison.sla.api;

import ca.liaison.events.directory.Agreement;
import ca.liaison.sla.security.AgreementVisibility;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What was agreed about each service, with whom, and where each figure comes from.
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class AgreementResource {
    private final DirectoryReader directory;

    AgreementResource(DirectoryReader directory) {
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "listAgreements",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the agreements",
            description =
                    "What was agreed about each service, as it was at `asOf`: the hub sees all agreements, a partner its own and the defaults that hold for it. Where a partner has both for one service, its own agreement comes first.")
    @APIResponse(
            responseCode = "200",
            description = "One page of agreements",
            content = @Content(schema = @Schema(implementation = AgreementView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                Agreement.class,
                request,
                this::visible,
                (items, at) ->
                        new AgreementView.PageOf(
                                items.stream().map(item -> view(item, at)).toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAgreement",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one agreement",
            description = "The agreement as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public AgreementView one(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the agreement",
                            example = "nord.CONNECTING_ONTARIO")
                    String id,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        Instant at = directory.instant(request);
        return view(directory.one(Agreement.class, id, request, this::visible), at);
    }

    private boolean visible(Agreement agreement, Instant at) {
        return AgreementVisibility.visibleTo(directory.actor(), agreement);
    }

    private AgreementView view(Agreement agreement, Instant at) {
        return AgreementView.of(
                agreement,
                AgreementVisibility.organisationsShownTo(directory.actor(), agreement),
                directory
                        .all(Agreement.class, at)
                        .filter(other -> other.comesBefore(agreement))
                        .filter(other -> visible(other, at))
                        .map(Agreement::id)
                        .toList(),
                TargetInForceView.of(directory.snapshot(), agreement, at));
    }
}
