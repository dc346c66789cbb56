package ca.liaison.incident.api;

import ca.liaison.incident.handling.ApproveRequest;
import ca.liaison.incident.handling.DeclineRequest;
import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.resource.MoveHeaders;
import ca.liaison.kit.ticket.TicketKind;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of a service request.
@Path("/v1/service-requests/{number}")
@Authenticated
@Tag(
        name = "Service request moves",
        description =
                "What can be done with a service request. Who may do it in which state stands in `x-move` of each operation and, of one ticket, in its `allowedActions`.")
class ServiceRequestMoveResource extends TicketMoves {
    ServiceRequestMoveResource(
            MoveTicket moveTicket, CurrentActor actor, RequestContent content, Answers answers) {
        super(TicketKind.SERVICE_REQUEST, moveTicket, actor, content, answers);
    }

    @POST
    @Path("/approve")
    @Operation(
            operationId = "approveServiceRequest",
            summary = "Agree",
            description =
                    "Whoever at the hub has to agree to this type of request does; what was asked for until a time begins.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response approve(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            ApproveRequest request) {
        return move(number, TicketAction.APPROVE, request, headers.message());
    }

    @POST
    @Path("/decline")
    @Operation(
            operationId = "declineServiceRequest",
            summary = "Decline",
            description =
                    "Whoever at the hub has to agree to this type of request does not, and says why; the request ends.")
    @Extension(name = "x-cross-reference", value = "must-match")
    @APIResponse(
            responseCode = "200",
            description = "The {kind} after the move",
            content = @Content(schema = @Schema(implementation = TicketView.class)))
    public Response decline(
            @PathParam("number") String number,
            @BeanParam MoveHeaders headers,
            DeclineRequest request) {
        return move(number, TicketAction.DECLINE, request, headers.message());
    }
}
