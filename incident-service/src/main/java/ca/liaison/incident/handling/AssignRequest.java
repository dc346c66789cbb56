package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Assigns to an organisation, or to a support group of one (INC-26).
@Submitted
@Schema(name = "TicketAssignRequest")
public record AssignRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "Who is to act; the hub if absent, and then `supportGroup` is needed",
                        examples = "hub")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(
                        description =
                                "A support group of that organisation, as in /v1/support-groups",
                        examples = "operations")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String supportGroup,
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
        if (organisation == null && supportGroup == null) {
            content.fault(
                    new Violation(
                            "",
                            "one_of",
                            Map.of("members", List.of("organisation", "supportGroup"))));
        } else if (!known.knowsOrganisation(assignee(move))) {
            content.fault(Violation.of("/organisation", "unknown_organisation"));
        } else if (supportGroup != null && !known.knowsSupportGroup(assignee(move), supportGroup)) {
            content.fault(Violation.of("/supportGroup", "unknown_support_group"));
        } else if (!assignee(move).equals(move.hub())
                && !known.hasAgreement(assignee(move), ticket.service(), move.at())) {
            content.fault(Violation.of("/organisation", "no_agreement"));
        }
    }

    private String assignee(Move move) {
        return organisation == null ? move.hub() : organisation;
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        boolean atDesk = supportGroup == null && assignee(move).equals(move.hub());
        ticket.assign(assignee(move), atDesk ? known.hub().deskGroup() : supportGroup, move);
        known.askToAct(ticket, assignee(move), move.at());
    }
}
