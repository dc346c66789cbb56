package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Gives the awaited organisation's own number (XRF-03).
@Submitted
@Schema(name = "TicketAcknowledgeRequest")
public record AcknowledgeRequest(
        @Schema(
                        description = "Your own number of the ticket, told now for the first time",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Whether other partners may not see the number")
                @Nullable Boolean partnerTicketNumberConfidential,
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

    /// A repeated acknowledgement with the number already known changes nothing.
    @Override
    public boolean alreadyDone(Move move) {
        return move.references().isNumberOf(move.actor().organisation(), partnerTicketNumber);
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        if (partnerTicketNumber == null) {
            throw Problem.of(ProblemCode.PARTNER_NUMBER_MISSING).source("Guide 2.5").rejected();
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.acknowledge(move);
        known.crossReferences()
                .acknowledge(
                        ticket.id(),
                        ticket.kind(),
                        move.actor().organisation(),
                        new PartnerNumber(Objects.requireNonNull(partnerTicketNumber)),
                        Boolean.TRUE.equals(partnerTicketNumberConfidential),
                        move.at())
                .ifPresent(holder -> {
                    throw known.numberTaken(ticket.kind(), holder, move.actor());
                });
    }
}
