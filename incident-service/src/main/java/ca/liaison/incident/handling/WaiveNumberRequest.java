package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The hub does without a party's number (XRF-03).
@Submitted
@Schema(name = "TicketWaiveNumberRequest")
public record WaiveNumberRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "The party whose number is awaited", examples = "laurier")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "Why", examples = "Its ticket tool is down")
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
        if (organisation != null && !move.references().awaited().contains(organisation)) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        String party = Objects.requireNonNull(organisation);
        ticket.waiveNumber(party, move);
        known.crossReferences().release(ticket.id(), party, false, move.at());
    }
}
