package ca.liaison.incident.handling;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.MajorIncidentReview;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says what was done (INC-24).
@Submitted
@Schema(name = "TicketResolveRequest")
public record ResolveRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "What was done",
                        examples = "The interface was restarted and watched for 30 minutes")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String resolution,
        @Schema(
                        description =
                                "Incidents: the cause, where it is known. Without it the problem behind a major incident is looked for",
                        examples = "A certificate had run out")
                @Size(min = 1, max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String cause,
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
        return resolution;
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        if (cause != null && ticket.kind() != TicketKind.INCIDENT) {
            content.fault(Violation.of("/cause", "not_allowed"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        Agreement agreement = known.agreementOf(ticket, move.at());
        ticket.resolve(
                Objects.requireNonNull(resolution),
                cause,
                known.reopenUntil(ticket, move.at()),
                move);
        if (ticket.majorSince() != null) {
            MajorIncidentReview agreed =
                    agreement.handling() == null
                            ? null
                            : agreement.handling().majorIncidentReview();
            known.reviews()
                    .owe(
                            ticket.id(),
                            move.at(),
                            agreed == null ? null : agreed.scheduledWithin(),
                            agreed == null ? null : agreed.reportWithin());
        }
        if (cause == null && ticket.needsProblem()) {
            ticket.requestProblem(move);
        }
    }
}
