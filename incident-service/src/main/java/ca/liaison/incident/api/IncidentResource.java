package ca.liaison.incident.api;

import ca.liaison.incident.incident.IncidentState;
import ca.liaison.incident.incident.Priority;
import ca.liaison.incident.intake.OpenIncident;
import ca.liaison.incident.intake.OpenIncidentRequest;
import ca.liaison.incident.lookup.FindIncidents;
import ca.liaison.incident.lookup.IncidentFilter;
import ca.liaison.incident.security.IncidentAccess.Seen;
import ca.liaison.incident.security.Readers;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.History;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Opening, reading and listing incidents.
@Path("/v1/incidents")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents", description = "Opening, finding and reading incidents.")
class IncidentResource {
    private final OpenIncident openIncident;
    private final FindIncidents findIncidents;
    private final History history;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Answers answers;
    private final Screening screening;
    private final RequestContent content;

    IncidentResource(
            OpenIncident openIncident,
            FindIncidents findIncidents,
            History history,
            CurrentActor actor,
            Cursors cursors,
            Answers answers,
            Screening screening,
            RequestContent content) {
        this.openIncident = openIncident;
        this.findIncidents = findIncidents;
        this.history = history;
        this.actor = actor;
        this.cursors = cursors;
        this.answers = answers;
        this.screening = screening;
        this.content = content;
    }

    @POST
    @RolesAllowed({Readers.PARTNER_DESK, Readers.MONITORING, Readers.HUB_DESK})
    @Operation(
            operationId = "openIncident",
            summary = "Open an incident",
            description =
                    "A partner opens an incident with the hub's desk (Guide 2.5.1) under its own number; the hub opens one"
                            + " towards a partner (Guide 2.5.2), whose number is then awaited. Repeating the request is always"
                            + " safe: the same number with the same content gives the same ticket.")
    @Extension(name = "x-cross-reference", value = "on-create")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "The incident",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response open(
            OpenIncidentRequest request,
            @Parameter(
                            description =
                                    "The hub must send one, new with each new incident. Partners may: their own number already makes the request safe to repeat")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey) {
        return answers.opened(
                openIncident.execute(
                        actor.get(), RequestContent.required(request), content, idempotencyKey));
    }

    @GET
    @RolesAllowed({
        Readers.PARTNER_DESK,
        Readers.MONITORING,
        Readers.HUB_DESK,
        Readers.SERVICE_LEAD,
        Readers.AUDITOR
    })
    @Operation(
            operationId = "listIncidents",
            summary = "List and search incidents",
            description =
                    "The latest opened first (`openedAt`), also where they are filtered by `updatedSince`. A partner sees only the tickets that it is a party to. Filters are joined by and.")
    @Extension(name = "x-cross-reference", value = "none")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = IncidentPage.class)))
    public Response list(
            @Parameter(description = "The state that they are in now")
                    @RestQuery
                    @Schema(implementation = IncidentState.class)
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
        IncidentFilter filter =
                new IncidentFilter(
                        query.value("state", IncidentState.class),
                        query.value("priority", Priority.class),
                        query.text("service"),
                        query.text("organisation"),
                        query.text("number"),
                        query.partnerNumber("partnerTicketNumber"),
                        query.time("openedSince"),
                        query.time("updatedSince"));
        Cursor after = cursors.read(query, uri, caller).orElse(null);
        int count = Cursors.limit(query);
        query.rejectFaults();
        Page<Seen> page = findIncidents.page(caller, filter, after, count);
        Response.ResponseBuilder response =
                Response.ok(new IncidentPage(page.items().stream().map(answers::view).toList()));
        return page.next() == null
                ? response.build()
                : response.links(cursors.next(page.next(), uri, caller)).build();
    }

    @GET
    @Path("/{number}")
    @Authenticated
    @Operation(
            operationId = "getIncident",
            summary = "Read an incident",
            description = "With all numbers that you may read, and what you can do with it now.")
    @Extension(name = "x-cross-reference", value = "none")
    @APIResponse(
            responseCode = "200",
            description = "The incident as you may see it",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    public Response get(String number) {
        return answers.found(findIncidents.one(actor.get(), number));
    }

    @GET
    @Path("/{number}/history")
    @Authenticated
    @Operation(
            operationId = "getIncidentHistory",
            summary = "Read what happened to an incident",
            description = "One entry a move, the oldest first: who, when, from, to.")
    @Extension(name = "x-cross-reference", value = "none")
    public Entries history(String number) {
        Seen seen = findIncidents.one(actor.get(), number);
        BothNumbers numbers = BothNumbers.of(seen, actor.get());
        return new Entries(
                numbers.number(),
                numbers.own(),
                numbers.others(),
                history.of(
                        seen.incident().id(),
                        seen.references().withdrawnAt(actor.get().organisation())));
    }

    @GET
    @Path("/{number}/notifications")
    @Authenticated
    @Operation(
            operationId = "getIncidentNotifications",
            summary = "Read who was told of what",
            description =
                    "The oldest first. The hub reads all records of a ticket, a partner its own.")
    @Extension(name = "x-cross-reference", value = "none")
    public Notices notifications(String number) {
        Seen seen = findIncidents.one(actor.get(), number);
        BothNumbers numbers = BothNumbers.of(seen, actor.get());
        return new Notices(
                numbers.number(),
                numbers.own(),
                numbers.others(),
                history.notices(seen.incident().id(), actor.get()));
    }

    /// Everything that happened to a ticket, oldest first.
    @Schema(name = "History", description = "All moves of a ticket.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entries(
            @Schema(description = "The eHealth ticket number", examples = "INC0000042")
                    String number,
            @Schema(description = "Your own number of the ticket", examples = "HDN-2026-00017")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "Each partner's own number by its code; for the hub")
                    @Nullable Map<String, String> partnerTicketNumbers,
            List<History.Entry> items) {}

    /// Who was to be told of what, oldest first.
    @Schema(name = "Notifications", description = "Who was told of what on a ticket.")
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
