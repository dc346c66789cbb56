package ca.liaison.incident.api;

import ca.liaison.incident.drafts.KeepDraft;
import ca.liaison.incident.intake.OpenServiceRequest;
import ca.liaison.incident.intake.OpenServiceRequestRequest;
import ca.liaison.incident.lookup.FindTickets;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.identity.RoleName;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.History;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/// Opening, finding and reading service requests.
@Path("/v1/service-requests")
@Tag(name = "Service requests", description = "Opening, finding and reading service requests.")
class ServiceRequestResource extends TicketReading {
    private final OpenServiceRequest openServiceRequest;
    private final KeepDraft drafts;
    private final Screening screening;
    private final CurrentActor actor;
    private final Answers answers;
    private final RequestContent content;

    ServiceRequestResource(
            OpenServiceRequest openServiceRequest,
            KeepDraft drafts,
            FindTickets findTickets,
            TicketSight sight,
            History history,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Answers answers,
            Screening screening,
            RequestContent content) {
        super(
                TicketKind.SERVICE_REQUEST,
                findTickets,
                sight,
                history,
                redactions,
                actor,
                cursors,
                answers,
                screening);
        this.openServiceRequest = openServiceRequest;
        this.drafts = drafts;
        this.screening = screening;
        this.actor = actor;
        this.answers = answers;
        this.content = content;
    }

    @POST
    @RolesAllowed({RoleName.PARTNER_DESK, RoleName.MONITORING, RoleName.HUB_DESK})
    @Operation(
            operationId = "openServiceRequest",
            summary = "Open a service request",
            description =
                    "A partner asks the hub's desk for something (Guide 2.3) under its own number; the hub asks a partner,"
                            + " whose number is then awaited. Repeating the request is always safe: the same number with the"
                            + " same content gives the same ticket.")
    @Extension(name = "x-cross-reference", value = "on-create")
    @Extension(name = "x-quota-cost", value = "5", parseValue = true)
    @APIResponse(
            responseCode = "201",
            description = "The service request",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response open(
            OpenServiceRequestRequest request,
            @Parameter(
                            description =
                                    "The hub must send one, new with each new request, unless it writes down a partner's number. Partners may: their own number already makes the request safe to repeat")
                    @HeaderParam("Idempotency-Key")
                    @Nullable String idempotencyKey,
            @Parameter(
                            description =
                                    "Whether what you told is kept as a draft where it is refused for its content (422): the refusal then says in `draft` where, and what is left out of it; `mostDrafts` stands there instead where so many are kept already, `longestDraft` where it is longer than that. Nothing is kept of a privacy matter")
                    @RestQuery
                    @Schema(implementation = Boolean.class, defaultValue = "false")
                    @Nullable String keepDraft,
            @Context UriInfo uri) {
        Actor caller = actor.get();
        OpenServiceRequestRequest told = RequestContent.required(request);
        QueryParameters query = new QueryParameters(uri, screening);
        boolean keep = query.flag("keepDraft");
        query.rejectFaults();
        return answers.opened(
                drafts.unless(
                        keep,
                        caller,
                        TicketKind.SERVICE_REQUEST,
                        OpenServiceRequestRequest.class,
                        content,
                        () -> openServiceRequest.execute(caller, told, content, idempotencyKey)));
    }
}
