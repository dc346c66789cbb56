package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.LeadRole;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Passes an escalation on to a lead of the ticket's service (INC-40, Guide 2.7).
@Submitted
@Schema(name = "TicketPassOnEscalationRequest")
public record PassOnEscalationRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Who takes it up; one whom the service has, as in its `leads` in /v1/services",
                        examples = "service_lead")
                @NotNull
                @Nullable LeadRole lead,
        @Schema(description = "Said with the move, shared with all parties")
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String note,
        @Schema(description = "Label of the person at the desk")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements MoveRequest {

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        if (!known.hasLead(ticket.service(), Objects.requireNonNull(lead))) {
            content.fault(Violation.of("/lead", "no_such_lead"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.passOnEscalation(Objects.requireNonNull(lead), move);
    }
}
