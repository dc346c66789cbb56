package ca.liaison.change.api;

import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.resource.TicketUpdates;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.Updates;
import ca.liaison.kit.update.AddUpdate;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What the parties say on a change.
@Path("/v1/changes/{number}/updates")
@Tag(name = "Change updates", description = "What the parties say on a change.")
class ChangeUpdateResource extends TicketUpdates {
    ChangeUpdateResource(
            AddUpdate addUpdate,
            TicketSight sight,
            Updates updates,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        super(
                TicketKind.CHANGE,
                addUpdate,
                sight,
                updates,
                redactions,
                actor,
                cursors,
                screening,
                content);
    }
}
