package ca.liaison.incident.api;

import ca.liaison.incident.lookup.FindTickets;
import ca.liaison.incident.updates.AddUpdate;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.Updates;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the parties say on a service request.
@Path("/v1/service-requests/{number}/updates")
@Tag(name = "Service request updates", description = "What the parties say on a service request.")
class ServiceRequestUpdateResource extends TicketUpdates {
    ServiceRequestUpdateResource(
            AddUpdate addUpdate,
            FindTickets findTickets,
            Updates updates,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        super(
                TicketKind.SERVICE_REQUEST,
                addUpdate,
                findTickets,
                updates,
                redactions,
                actor,
                cursors,
                screening,
                content);
    }
}
