package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Changes the priority that counts, the hub's (INC-10).
@Submitted
@Schema(name = "TicketChangePriorityRequest")
public record ChangePriorityRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Either this, or impact and urgency") @Nullable Priority priority,
        @Schema(description = "With `urgency`, instead of `priority`") @Nullable Level impact,
        @Schema(description = "With `impact`, instead of `priority`") @Nullable Level urgency,
        @Schema(description = "Why", examples = "Only one site is touched")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
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
    public @Nullable String stated() {
        return reason;
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        PriorityChoice.check(priority, impact, urgency, content);
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.changePriority(
                known.priority(known.agreementOf(ticket, move.at()), priority, impact, urgency),
                move);
    }
}
