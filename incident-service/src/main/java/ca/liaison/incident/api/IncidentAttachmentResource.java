package ca.liaison.incident.api;

import ca.liaison.incident.attachments.AddAttachment;
import ca.liaison.incident.lookup.FindTickets;
import ca.liaison.kit.attachment.Attachments;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Files that the parties attach to an incident.
@Path("/v1/incidents/{number}/attachments")
@Tag(name = "Incident attachments", description = "Files that the parties attach to an incident.")
class IncidentAttachmentResource extends TicketAttachments {
    IncidentAttachmentResource(
            AddAttachment addAttachment,
            FindTickets findTickets,
            Attachments attachments,
            Redactions redactions,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            RequestContent content) {
        super(
                TicketKind.INCIDENT,
                addAttachment,
                findTickets,
                attachments,
                redactions,
                actor,
                cursors,
                screening,
                content);
    }
}
