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

/// A party is no longer asked to act.
@Submitted
@Schema(name = "TicketWithdrawPartyRequest")
public record WithdrawPartyRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "The party; never the opener", examples = "laurier")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "Why", examples = "The equipment belongs to another organisation")
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
        if (organisation != null
                && (!move.references().active().contains(organisation)
                        || organisation.equals(ticket.openedBy()))) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        } else if (organisation != null && ticket.waitsFor(organisation)) {
            content.fault(Violation.of("/organisation", "waited_for"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        String party = Objects.requireNonNull(organisation);
        ticket.withdrawParty(party, known.hub().deskGroup(), move);
        known.crossReferences().release(ticket.id(), party, true, move.at());
    }
}
