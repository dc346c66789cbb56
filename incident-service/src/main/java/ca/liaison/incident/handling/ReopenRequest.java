package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Move;
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

/// The fault is back, or was never gone (INC-24).
@Submitted
@Schema(name = "TicketReopenRequest")
public record ReopenRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Why", examples = "The fault came back after a restart")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description =
                                "How the opener told the hub, not `api`. The hub must say it of a partner's incident; partners, and the hub of its own incident, leave it out")
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
    public @Nullable String stated() {
        return reason;
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        OnBehalf.check(channel, ticket, move, content);
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.reopen(channel, move);
    }
}
