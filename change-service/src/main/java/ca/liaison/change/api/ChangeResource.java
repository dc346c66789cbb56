package ca.liaison.change.api;

import ca.liaison.change.change.ChangeState;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.intake.CheckChange;
import ca.liaison.change.intake.FileChange;
import ca.liaison.change.intake.FileChangeRequest;
import ca.liaison.change.lookup.ChangeFilter;
import ca.liaison.change.lookup.FindChanges;
import ca.liaison.change.security.ChangeAccess.Seen;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.resource.TicketHistory;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.History;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
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

/// Filing, finding and reading changes.
@Path("/v1/changes")
@Tag(name = "Changes", description = "Filing, finding and reading requests for change.")
class ChangeResource extends TicketHistory {
    private final FileChange fileChange;
    private final CheckChange checkChange;
    private final FindChanges findChanges;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Answers answers;
    private final Screening screening;
    private final RequestContent content;

    ChangeResource(
            FileChange fileChange,
            CheckChange checkChange,
            FindChanges findChanges,
            TicketSight sight,
            History history,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Answers answers,
            Screening screening,
            RequestContent content) {
        super(
                TicketKind.CHANGE,
                sight,
                history,
                redactions,
                actor,
                cursors,
                screening,
                TextId.HISTORY,
                TextId.REDACTIONS);
        this.fileChange = fileChange;
        this.checkChange = checkChange;
        this.findChanges = findChanges;
        this.actor = actor;
        this.cursors = cursors;
        this.answers = answers;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @RolesAllowed({RoleName.PARTNER_CHANGE, RoleName.SERVICE_LEAD, RoleName.DEPLOYMENT_LEAD})
    @Operation(
            operationId = "fileChange",
            summary = "File a request for change",
            description =
                    "A partner's change representative files a change under its own number (Guide 4.1); a lead of the hub files the hub's own, or writes down a partner's with it. The type, who initiates and who makes it give the procedure (Guide 4.12). Repeating the request is always safe: the same number with the same content gives the same change.")
    @Extension(name = "x-cross-reference", value = "on-create")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response file(
            FileChangeRequest request,
            @Parameter(
                            description =
                                    "The hub must send one with a change of its own, new with each. With a partner's number the request is already safe to repeat")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        return answers.filed(
                fileChange.execute(
                        actor.get(), RequestContent.required(request), content, idempotencyKey));
    }

    @POST
    @Path("/check")
    @RolesAllowed({RoleName.PARTNER_CHANGE, RoleName.SERVICE_LEAD, RoleName.DEPLOYMENT_LEAD})
    @Operation(
            operationId = "checkChange",
            summary = "Check a request for change without filing it",
            description =
                    "Judges what filing would judge, and tells the procedure, the meeting of the board, when the change may start by which rule, and what stands against the start asked for. Whether your number was used before is not asked. Nothing is written, and no number is used up.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "What would hold",
            content = @Content(schema = @Schema(implementation = CheckedChangeView.class)))
    public CheckedChangeView check(FileChangeRequest request) {
        return CheckedChangeView.of(
                checkChange.execute(actor.get(), RequestContent.required(request), content));
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_CHANGE,
        RoleName.HUB_DESK,
        RoleName.SERVICE_LEAD,
        RoleName.DEPLOYMENT_LEAD,
        RoleName.CAB_CHAIR,
        RoleName.AUDITOR
    })
    @Operation(
            operationId = "listChanges",
            summary = "List changes",
            description =
                    "The latest filed first (`openedAt`). A partner sees only the changes that it takes part in. Filters are joined by and.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    public Response list(
            @Parameter(description = "How far they are now")
                    @RestQuery
                    @Schema(implementation = ChangeState.class)
                    @Nullable String state,
            @Parameter(description = "Of which type they are")
                    @RestQuery
                    @Schema(implementation = ChangeType.class)
                    @Nullable String type,
            @Parameter(description = "Code of the service, as in /v1/services", example = "OLIS")
                    @RestQuery
                    @Nullable String service,
            @Parameter(
                            description = "Code of the configuration item that is changed",
                            example = "OLIS-REPOSITORY")
                    @RestQuery
                    @Nullable String configurationItem,
            @Parameter(description = "Code of an organisation that takes part") @RestQuery
                    @Nullable String organisation,
            @Parameter(description = "The eHealth ticket number") @RestQuery
                    @Nullable String number,
            @Parameter(
                            description =
                                    "Own number of any party that you may read; capitals, small letters and blanks make no difference")
                    @RestQuery
                    @Schema(maxLength = 64)
                    @Nullable String partnerTicketNumber,
            @Parameter(
                            description =
                                    "Those that are to begin at this moment or later (RFC 3339 with offset)")
                    @RestQuery
                    @Schema(format = "date-time")
                    @Nullable String startFrom,
            @Parameter(
                            description =
                                    "Those that are to begin before this moment (RFC 3339 with offset)")
                    @RestQuery
                    @Schema(format = "date-time")
                    @Nullable String startUntil,
            @Parameter(
                            description =
                                    "Those moved, or with an update added, at this moment or later (`updatedAt`; RFC 3339 with offset)")
                    @RestQuery
                    @Schema(format = "date-time")
                    @Nullable String updatedSince,
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
        QueryParameters query = new QueryParameters(uri, screening);
        ChangeFilter filter =
                new ChangeFilter(
                        query.value("state", ChangeState.class),
                        query.value("type", ChangeType.class),
                        query.text("service"),
                        query.text("configurationItem"),
                        query.text("organisation"),
                        query.text("number"),
                        query.partnerNumber("partnerTicketNumber"),
                        query.time("startFrom"),
                        query.time("startUntil"),
                        query.time("updatedSince"));
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<Seen> page = findChanges.page(caller, filter, after, count);
        return cursors.answer(new ChangePage(answers.views(page.items())), page, uri, caller);
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(
            operationId = "getChange",
            summary = "Read a change",
            description = "With all numbers that you may read, and what you can do with it now.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The change as you may see it",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    public Response get(@PathParam("number") String number) {
        return answers.found(
                findChanges.one(actor.get(), KindPath.number(TicketKind.CHANGE, number)));
    }
}
