package ca.liaison.incident.api;

import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of a service request.
@Path("/v1/service-requests/{number}")
@Tag(
        name = "Service request moves",
        description =
                "What can be done with a service request. Who may do it in which state stands in `x-move` of each operation and, of one ticket, in its `allowedActions`.")
class ServiceRequestMoveResource extends TicketMoves {
    ServiceRequestMoveResource(
            MoveTicket moveTicket, CurrentActor actor, RequestContent content, Answers answers) {
        super(TicketKind.SERVICE_REQUEST, moveTicket, actor, content, answers);
    }
}
