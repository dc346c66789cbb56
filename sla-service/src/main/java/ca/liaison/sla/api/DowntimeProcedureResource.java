package ca.liaison.sla.api;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.downtime.DowntimeProcedures;
import ca.liaison.sla.downtime.DowntimeProcedures.Stated;
import ca.liaison.sla.downtime.StateDowntimeProcedureRequest;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How ready each organisation is for when a service is out.
@Path("/v1/downtime-procedures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
        name = "Downtime procedures",
        description = "What organisations state of their procedures for when a service is out.")
class DowntimeProcedureResource {
    private final DowntimeProcedures procedures;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;
    private final Clock clock;

    DowntimeProcedureResource(
            DowntimeProcedures procedures,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content,
            Clock clock) {
        this.procedures = procedures;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDowntimeProcedures",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the downtime procedures",
            description =
                    "What each organisation stated last, those included that have stated nothing. The hub sees that of all, a partner its own.")
    @APIResponse(
            responseCode = "200",
            description = "One page of downtime procedures",
            content =
                    @Content(schema = @Schema(implementation = DowntimeProcedureView.PageOf.class)))
    public Response list(@BeanParam PageParameters asked, @Context UriInfo request) {
        Actor caller = actor.get();
        QueryParameters query = new QueryParameters(request, screening);
        int count = Cursors.limit(query);
        Cursor from = cursors.read(query, request, caller).orElse(null);
        query.rejectFaults();
        Instant at = from == null ? clock.instant() : from.at();
        String after = from == null ? "" : from.key();
        List<Stated> rows =
                procedures.all(caller, at).stream()
                        .filter(stated -> stated.organisation().compareTo(after) > 0)
                        .limit(count + 1L)
                        .toList();
        Page<Stated> page = Page.of(rows, count, stated -> new Cursor(at, stated.organisation()));
        return cursors.answer(
                new DowntimeProcedureView.PageOf(
                        page.items().stream().map(DowntimeProcedureView::of).toList()),
                page,
                request,
                caller);
    }

    @GET
    @Path("/{organisation}")
    @Operation(
            operationId = "getDowntimeProcedure",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show the downtime procedure of an organisation",
            description =
                    "What it stated last. To whom it is not shown, it looks as if there were no such organisation.")
    @APIResponse(
            responseCode = "200",
            description = "The downtime procedure",
            content = @Content(schema = @Schema(implementation = DowntimeProcedureView.class)))
    public DowntimeProcedureView one(
            @PathParam("organisation")
                    @Parameter(description = "Code of the organisation", example = "nord")
                    String organisation) {
        return DowntimeProcedureView.of(procedures.one(actor.get(), organisation));
    }

    @POST
    @Path("/{organisation}/statements")
    @Operation(
            operationId = "stateDowntimeProcedure",
            extensions = {
                @Extension(name = "x-cross-reference", value = "none"),
                @Extension(name = "x-problems", value = "[\"forbidden\"]", parseValue = true)
            },
            summary = "State how it is with the downtime procedure",
            description =
                    "By the organisation's own desk or the hub's service lead: whether there is a procedure, when users were last trained in it and how they are told (ConnectingOntario's guide asks for all three). The last statement counts; those before are kept.")
    @APIResponse(
            responseCode = "201",
            description = "The downtime procedure as it was stated",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description =
                                    "Address of the downtime procedure, relative to this server",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DowntimeProcedureView.class)))
    public Response state(
            @PathParam("organisation")
                    @Parameter(description = "Code of the organisation", example = "nord")
                    String organisation,
            StateDowntimeProcedureRequest request) {
        Stated stated =
                procedures.state(
                        actor.get(), organisation, RequestContent.required(request), content);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/downtime-procedures/" + stated.organisation())
                .entity(DowntimeProcedureView.of(stated))
                .build();
    }
}
