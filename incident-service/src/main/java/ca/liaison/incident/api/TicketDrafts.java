package ca.liaison.incident.api;

import ca.liaison.incident.drafts.Draft;
import ca.liaison.incident.drafts.ReadDrafts;
import ca.liaison.incident.drafts.SubmitDraft;
import ca.liaison.incident.drafts.SubmitDraftRequest;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Intakes that were refused and kept, and what becomes of them, the same for each kind (ERR-04).
/// They stand below the path of their kind, so that what closes it closes them.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketDrafts {
    private final TicketKind kind;
    private final ReadDrafts readDrafts;
    private final SubmitDraft submitDraft;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final Answers answers;
    private final RequestContent content;

    TicketDrafts(
            TicketKind kind,
            ReadDrafts readDrafts,
            SubmitDraft submitDraft,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            Answers answers,
            RequestContent content) {
        this.kind = kind;
        this.readDrafts = readDrafts;
        this.submitDraft = submitDraft;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.answers = answers;
        this.content = content;
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY
    })
    @Operation(
            operationId = "list{Kind}Drafts",
            summary = "List drafts",
            description =
                    "The latest first: what was refused of your organisation's intakes and kept. Nobody else sees them. Those of security incidents are for security roles alone.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DraftView.PageOf.class)))
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
        Page<Draft> page = readDrafts.page(caller, kind, after, count);
        return cursors.answer(
                new DraftView.PageOf(page.items().stream().map(DraftView::of).toList()),
                page,
                uri,
                caller);
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY
    })
    @Path("/{id}")
    @Operation(
            operationId = "get{Kind}Draft",
            summary = "Read a draft",
            description = "What was kept of an intake that was refused.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public DraftView get(@PathParam("id") String id) {
        return DraftView.of(readDrafts.one(actor.get(), kind, id));
    }

    @POST
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY
    })
    @Path("/{id}/submit")
    @Operation(
            operationId = "submit{Kind}Draft",
            summary = "Complete a draft and open the ticket",
            description =
                    "The draft with what is changed is judged like any other intake. Where it is refused again, the draft stays as it was; where a ticket is opened, the draft is gone, and repeating the request gives the same ticket until the draft would have expired. Pointers of faults lead into the completed draft; into `changes` where a text there may not be kept.")
    @Extension(name = "x-cross-reference", value = "on-create")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response submit(
            @PathParam("id") String id,
            SubmitDraftRequest request,
            @Parameter(
                            description =
                                    "The hub must send one, new with each new request, unless it writes down a partner's number. Partners may: their own number already makes the request safe to repeat")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        return answers.opened(
                submitDraft.execute(
                        actor.get(),
                        kind,
                        id,
                        RequestContent.required(request),
                        content,
                        idempotencyKey));
    }

    @DELETE
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY
    })
    @Path("/{id}")
    @Operation(
            operationId = "discard{Kind}Draft",
            summary = "Throw a draft away",
            description = "Nothing of it is kept. The answer shows what was kept until then.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The draft that was",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public DraftView discard(@PathParam("id") String id) {
        return DraftView.of(readDrafts.discard(actor.get(), kind, id));
    }
}
