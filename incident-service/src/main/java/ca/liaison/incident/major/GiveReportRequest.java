package ca.liaison.incident.major;

import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
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

/// Gives a party its copy of the report, without sensitive details.
@Submitted
@Schema(name = "IncidentGiveReportRequest")
public record GiveReportRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "The party that asked for it", examples = "nord")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
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
        if (!move.references().active().contains(organisation)) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.giveReport(Objects.requireNonNull(organisation), move);
        known.reviews().decide(ticket, organisation, null, move.at());
    }
}
