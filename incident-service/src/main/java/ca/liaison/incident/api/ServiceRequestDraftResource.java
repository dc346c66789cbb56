package ca.liaison.incident.api;

import ca.liaison.incident.drafts.ReadDrafts;
import ca.liaison.incident.drafts.SubmitDraft;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.screening.Screening;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Service requests that were refused when they were opened.
@Path("/v1/service-requests/drafts")
@Tag(
        name = "Service request drafts",
        description = "Intakes that were refused, kept to be completed.")
class ServiceRequestDraftResource extends TicketDrafts {
    ServiceRequestDraftResource(
            ReadDrafts readDrafts,
            SubmitDraft submitDraft,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            Answers answers,
            RequestContent content) {
        super(
                TicketKind.SERVICE_REQUEST,
                readDrafts,
                submitDraft,
                actor,
                cursors,
                screening,
                answers,
                content);
    }
}
