package ca.liaison.kit.resource;

import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketUpdate;
import ca.liaison.kit.ticket.Updates;
import ca.liaison.kit.update.AddUpdate;
import ca.liaison.kit.update.AddUpdateRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What the parties say on a ticket, the same for each kind.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class TicketUpdates {
    private final TicketKind kind;
    private final AddUpdate addUpdate;
    private final TicketSight sight;
    private final Updates updates;
    private final Redactions redactions;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final RequestContent content;

    protected TicketUpdates(
            TicketKind kind,
            AddUpdate addUpdate,
            TicketSight sight,
            Updates updates,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        this.kind = kind;
        this.addUpdate = addUpdate;
        this.sight = sight;
        this.updates = updates;
        this.redactions = redactions;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @Authenticated
    @Operation(
            operationId = "add{Kind}Update",
            summary = "Add an update",
            description =
                    "Append-only. Who may read it must be said. An update that answers what the ticket waits for resumes"
                            + " the work.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "201",
            description = "The update",
            content = @Content(schema = @Schema(implementation = UpdateView.class)))
    public Response add(
            @PathParam("number") String number,
            AddUpdateRequest request,
            @Parameter(
                            description =
                                    "A new random key with each new update; the same one where you repeat it",
                            required = true)
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        AddUpdate.Added added =
                addUpdate.execute(
                        actor.get(),
                        KindPath.number(kind, number),
                        RequestContent.required(request),
                        content,
                        new MessageHeaders(idempotencyKey, null));
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED)
                        .entity(
                                UpdateView.of(
                                        added.update(), BothNumbers.of(added.seen(), actor.get())));
        return added.replayed()
                ? response.header("Idempotency-Replayed", "true").build()
                : response.build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "list{Kind}Updates",
            summary = "Read the updates",
            description = "Oldest first, those that your organisation may read.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = UpdateView.Page.class)))
    public Response list(
            @PathParam("number") String number,
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
                                    "Where a page begins, as `Link` of the page before gave it; it holds for your organisation and this filter")
                    @RestQuery
                    @Nullable String cursor,
            @Context UriInfo uri) {
        Actor caller = actor.get();
        SeenTicket seen = sight.require(KindPath.number(kind, number), caller);
        QueryParameters query = new QueryParameters(uri, screening);
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<TicketUpdate> page =
                Page.of(
                        updates.of(seen.key(), caller, seen.until(caller), after, count + 1),
                        count,
                        update -> new Cursor(update.at(), String.valueOf(update.sequence())));
        BothNumbers numbers = BothNumbers.of(seen, caller);
        return cursors.answer(
                new UpdateView.Page(
                        numbers.number(),
                        numbers.own(),
                        numbers.others(),
                        page.items().stream()
                                .map(update -> UpdateView.of(update, numbers))
                                .toList(),
                        redactions.of(seen.key(), caller, seen.until(caller), TextId.UPDATES)),
                page,
                uri,
                caller);
    }
}
