package ca.liaison.kit.resource;

import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.History;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What happened to a ticket and who was told, the same for each kind.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class TicketHistory {
    private final TicketKind kind;
    private final TicketSight sight;
    private final History history;
    private final Redactions redactions;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final String[] places;

    /// @param places where the texts stand that its moves tell ([ca.liaison.kit.ticket.TextId])
    protected TicketHistory(
            TicketKind kind,
            TicketSight sight,
            History history,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            String... places) {
        this.kind = kind;
        this.sight = sight;
        this.history = history;
        this.redactions = redactions;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.places = places.clone();
    }

    @GET
    @Path("/{number}/history")
    @Authenticated
    @Operation(
            operationId = "get{Kind}History",
            summary = "Read what happened to {a kind}",
            description = "One entry a move, the oldest first: who, when, from, to.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = Entries.class)))
    public Response history(
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
        Page<History.Entry> page = history.of(seen.key(), caller, seen.until(caller), after, count);
        BothNumbers numbers = BothNumbers.of(seen, caller);
        return cursors.answer(
                new Entries(
                        numbers.number(),
                        numbers.own(),
                        numbers.others(),
                        page.items(),
                        redactions.of(seen.key(), caller, seen.until(caller), places)),
                page,
                uri,
                caller);
    }

    @GET
    @Path("/{number}/notifications")
    @Authenticated
    @Operation(
            operationId = "get{Kind}Notifications",
            summary = "Read who was told of what",
            description =
                    "The oldest first. The hub reads all records of a ticket, a partner its own.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = Notices.class)))
    public Response notifications(
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
        Page<History.Notice> page = history.notices(seen.key(), caller, after, count);
        BothNumbers numbers = BothNumbers.of(seen, caller);
        return cursors.answer(
                new Notices(numbers.number(), numbers.own(), numbers.others(), page.items()),
                page,
                uri,
                caller);
    }

    /// What happened to a ticket, oldest first; the header `Link` leads to the next page.
    @Schema(name = "History", description = "One page of the moves of a ticket.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entries(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<History.Entry> items,
            @Schema(description = "What was taken away of what was said with moves")
                    List<Redaction> redactions) {}

    /// Who was to be told of what, oldest first; the header `Link` leads to the next page.
    @Schema(name = "Notifications", description = "One page of who was told of what on a ticket.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notices(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<History.Notice> items) {}
}
