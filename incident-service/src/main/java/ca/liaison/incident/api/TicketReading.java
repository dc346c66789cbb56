package ca.liaison.incident.api;

import ca.liaison.incident.lookup.FindTickets;
import ca.liaison.incident.lookup.TicketFilter;
import ca.liaison.incident.major.MajorIncidentTexts;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.TicketState;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
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
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Finding and reading tickets, the same for each kind.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TicketReading extends TicketHistory {
    private static final int SHORTEST_TEXT = 2;

    private final TicketKind kind;
    private final FindTickets findTickets;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Answers answers;
    private final Screening screening;

    TicketReading(
            TicketKind kind,
            FindTickets findTickets,
            TicketSight sight,
            History history,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Answers answers,
            Screening screening) {
        super(
                kind,
                sight,
                history,
                redactions,
                actor,
                cursors,
                screening,
                TextId.HISTORY,
                TextId.REDACTIONS,
                MajorIncidentTexts.NOTICES,
                MajorIncidentTexts.REPORT,
                MajorIncidentTexts.REPORT_REQUESTS);
        this.kind = kind;
        this.findTickets = findTickets;
        this.actor = actor;
        this.cursors = cursors;
        this.answers = answers;
        this.screening = screening;
    }

    @GET
    @RolesAllowed({
        RoleName.PARTNER_DESK,
        RoleName.PARTNER_SECURITY,
        RoleName.MONITORING,
        RoleName.HUB_DESK,
        RoleName.HUB_SECURITY,
        RoleName.SERVICE_LEAD,
        RoleName.AUDITOR
    })
    @Operation(
            operationId = "list{Kind}s",
            summary = "List and search {kind}s",
            description =
                    "The latest opened first (`openedAt`), also where they are filtered by `updatedSince`. A partner sees only the tickets that it is a party to. Filters are joined by and.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = TicketPage.class)))
    public Response list(
            @Parameter(description = "The state that they are in now")
                    @RestQuery
                    @Schema(implementation = TicketState.class)
                    @Nullable String state,
            @Parameter(description = "The priority that counts, the hub's")
                    @RestQuery
                    @Schema(implementation = Priority.class)
                    @Nullable String priority,
            @Parameter(description = "Code of the service, as in /v1/services", example = "OLIS")
                    @RestQuery
                    @Nullable String service,
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
                                    "Words that its texts hold, all of them, in French or in English: the summary, the description and the fields, the impacts, the checks, the workaround, the cause and what was done. Capitals, accents, plurals and endings make no difference; articles and the like are not asked for. Updates and attachments are not searched.",
                            example = "serveur lent")
                    @RestQuery
                    @Schema(minLength = SHORTEST_TEXT, maxLength = QueryParameters.LONGEST)
                    @Nullable String text,
            @Parameter(description = "Those opened at this moment or later (RFC 3339 with offset)")
                    @RestQuery
                    @Schema(format = "date-time")
                    @Nullable String openedSince,
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
        TicketFilter filter =
                new TicketFilter(
                        kind,
                        query.value("state", TicketState.class),
                        query.value("priority", Priority.class),
                        query.text("service"),
                        query.text("organisation"),
                        query.text("number"),
                        query.partnerNumber("partnerTicketNumber"),
                        query.text("text", SHORTEST_TEXT),
                        query.time("openedSince"),
                        query.time("updatedSince"));
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<Seen> page = findTickets.page(caller, filter, after, count);
        return cursors.answer(new TicketPage(answers.views(page.items())), page, uri, caller);
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(
            operationId = "get{Kind}",
            summary = "Read {a kind}",
            description = "With all numbers that you may read, and what you can do with it now.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} as you may see it",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response get(@PathParam("number") String number) {
        return answers.found(findTickets.one(actor.get(), KindPath.number(kind, number)));
    }
}
