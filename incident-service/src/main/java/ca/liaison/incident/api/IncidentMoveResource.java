package ca.liaison.incident.api;

import ca.liaison.incident.handling.MoveTicket;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The moves of an incident.
@Path("/v1/incidents/{number}")
@Tag(
        name = "Incident moves",
        description =
                "What can be done with an incident. Who may do it in which state stands in `x-move` of each operation and, of one ticket, in its `allowedActions`.")
class IncidentMoveResource extends TicketMoves {
    IncidentMoveResource(
            MoveTicket moveTicket, CurrentActor actor, RequestContent content, Answers answers) {
        super(TicketKind.INCIDENT, moveTicket, actor, content, answers);
    }
}
