package ca.liaison.incident.api;

import ca.liaison.incident.major.FindMajorIncidents;
import ca.liaison.incident.major.MajorIncident;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Major incidents, also for those who are no party to them.
@Path("/v1/major-incidents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Major incidents and notices",
        description = "What those who are concerned or invited learn of an incident.")
class MajorIncidentResource {
    private final FindMajorIncidents findMajorIncidents;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;

    MajorIncidentResource(
            FindMajorIncidents findMajorIncidents,
            CurrentActor actor,
            Cursors cursors,
            Screening screening) {
        this.findMajorIncidents = findMajorIncidents;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.SERVICE_LEAD,
        RoleName.AUDITOR
    })
    @Operation(
            operationId = "listMajorIncidents",
            summary = "List major incidents",
            description =
                    "The latest declared first: those that your organisation takes part in, is invited to or was told of by a notice. An invitation makes nobody a party: the ticket itself stays unknown to the invited.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = MajorIncidentView.PageOf.class)))
    public Response list(
            @Parameter(description = "How many items a page has at most")
                    @RestQuery
                    @Schema(
                            implementation = Integer.class,
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "50")
                    @Nullable String limit,
            @Parameter(
                            description =
                                    "Where a page begins, as `Link` of the page before gave it; it holds for your organisation")
                    @RestQuery
                    @Nullable String cursor,
            @Context UriInfo uri) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(uri, screening);
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<MajorIncident> page = findMajorIncidents.page(caller, after, count);
        return cursors.answer(
                new MajorIncidentView.PageOf(
                        page.items().stream().map(MajorIncidentView::of).toList()),
                page,
                uri,
                caller);
    }
}
