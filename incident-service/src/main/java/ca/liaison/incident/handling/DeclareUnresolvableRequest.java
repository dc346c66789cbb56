package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says that no reasonable solution exists (INC-24).
@Submitted
@Schema(name = "TicketDeclareUnresolvableRequest")
public record DeclareUnresolvableRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "Why no reasonable solution exists",
                        examples = "The maker no longer supplies the module")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(
                        description =
                                "What was done with vendors and the parties to lessen the effects and to keep it from happening again",
                        examples =
                                "The vendor raised the time limit; results that fail are sent again at night")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String mitigation,
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
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.declareUnresolvable(
                Objects.requireNonNull(reason),
                Objects.requireNonNull(mitigation),
                known.reopenUntil(ticket, move.at()),
                move);
        known.crossReferences().releaseAll(ticket.id(), move.at());
    }
}
