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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says that another ticket is about the same matter (XRF-08).
@Submitted
@Schema(name = "TicketMarkDuplicateRequest")
public record MarkDuplicateRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "The eHealth number of the ticket that goes on; all parties of this one must see it",
                        examples = "INC0000007")
                @NotBlank
                @Size(max = 32)
                @PlainText
                @Screened
                @Nullable String duplicateOf,
        @Schema(description = "Why") @Size(max = 4000) @PlainText(multiline = true) @Screened
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
        Optional<Ticket> other = other(ticket, known);
        if (other.isEmpty() || other.get().kind() != ticket.kind()) {
            content.fault(Violation.of("/duplicateOf", "unknown_ticket"));
        } else if (other.get().id() == ticket.id()) {
            content.fault(Violation.of("/duplicateOf", "same_ticket"));
        } else if (other.get().duplicateOf() != null) {
            content.fault(Violation.of("/duplicateOf", "itself_a_duplicate"));
        } else if (!other.get().state().open()) {
            content.fault(Violation.of("/duplicateOf", "ended"));
        } else if (!known.crossReferences()
                .of(other.get().id())
                .active()
                .containsAll(move.references().active())) {
            content.fault(Violation.of("/duplicateOf", "not_visible_to_all"));
        }
    }

    private Optional<Ticket> other(Ticket ticket, Surroundings known) {
        return Optional.ofNullable(duplicateOf).flatMap(number -> known.other(number, ticket));
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.markDuplicate(other(ticket, known).orElseThrow(), move);
        known.crossReferences().releaseAll(ticket.id(), move.at());
    }
}
