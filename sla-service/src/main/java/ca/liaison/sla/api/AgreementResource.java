package ca.liaison.sla.api;

import ca.liaison.events.directory.Agreement;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.sla.directory.AgreementVersionRequest;
import ca.liaison.sla.directory.RecordVersion;
import ca.liaison.sla.directory.RecordVersion.Recorded;
import ca.liaison.sla.security.AgreementVisibility;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What was agreed about each service, with whom, and where each figure comes from.
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Directory", description = "Who and what tickets are about, and what was agreed.")
class AgreementResource {
    private final DirectoryReader directory;
    private final RecordVersion recording;
    private final RequestContent content;

    AgreementResource(DirectoryReader directory, RecordVersion recording, RequestContent content) {
        this.directory = directory;
        this.recording = recording;
        this.content = content;
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

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listAgreementVersions",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the versions of an agreement",
            description =
                    "All that was ever agreed and all that is to hold later, each as it was when it began. A version that another took the place of before it began ends where it begins.")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content = @Content(schema = @Schema(implementation = AgreementView.VersionsOf.class)))
    public Response versions(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the agreement",
                            example = "nord.CONNECTING_ONTARIO")
                    String id,
            @Parameter(description = "How many items a page has at most")
                    @RestQuery
                    @Schema(
                            implementation = Integer.class,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50")
                    @Nullable String limit,
            @Parameter(description = "Where a page begins, as a `Link` of the page before gave it")
                    @RestQuery
                    @Nullable String cursor,
            @Context UriInfo request) {
        return directory.versions(
                Agreement.class,
                id,
                request,
                this::visible,
                items ->
                        new AgreementView.VersionsOf(
                                items.stream().map(item -> view(item, item.validFrom())).toList()));
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAgreementVersion",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Record what is agreed from a moment on",
            description =
                    """
                    For the hub's service lead and whoever administers its directory: the next version of an agreement, or the first one of a new agreement, whole. Members are those of the agreement as it is read, without what follows from others: `id`, `basis`, `precededBy`, `targetsInForce` and `version`.

                    It begins now or later, so that no ticket is measured by anything else than what held when it was opened; the version before it ends where it begins. A version that was recorded to begin later is not moved aside: the answer is then `overlapping_validity`. The same content with the same beginning again is answered with 200 and the version that it made.\
                    """)
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version, which was recorded before",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response recordVersion(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the agreement",
                            example = "nord.CONNECTING_ONTARIO")
                    String id,
            AgreementVersionRequest request) {
        Recorded<Agreement> recorded =
                recording.agreement(
                        id, RequestContent.required(request), content, directory.actor());
        directory.revalidate();
        Agreement version = recorded.version();
        return directory.answer("/v1/agreements/", recorded, view(version, version.validFrom()));
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
