package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Closes on the opener's acceptance by another channel, or on as many attempts to reach it without
/// an answer as were agreed (INC-24).
@Submitted
@Schema(name = "TicketCloseRequest")
public record CloseRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "How the opener accepted, not `api`. Left out where it did not answer: then as many recorded attempts to reach it as the agreement says are needed")
                @Nullable Channel channel,
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
        if (channel != null && !channel.byPerson()) {
            content.fault(Violation.of("/channel", "not_allowed"));
        } else if (channel == null && known.contactAttempts(ticket, move.at()).isEmpty()) {
            content.fault(Violation.of("/channel", "required"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.close(channel, known.contactAttempts(ticket, move.at()).orElse(null), move);
    }
}
