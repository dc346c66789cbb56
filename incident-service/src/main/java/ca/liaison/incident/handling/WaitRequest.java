package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.WaitingOn;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Says whom the incident waits for, and for what (INC-22).
@Submitted
@Schema(name = "TicketWaitRequest")
public record WaitRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "Who is awaited") @NotNull @Nullable WaitingOn waitingOn,
        @Schema(
                        description =
                                "The party that is awaited; only with `waitingOn` `partner`, and then the opener if absent, where that is a partner",
                        examples = "laurier")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String organisation,
        @Schema(description = "What is awaited", examples = "The router log of 07:00 to 07:30")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String awaited,
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
        if (waitingOn == WaitingOn.PARTNER) {
            if (!move.references().active().contains(awaitedOrganisation(ticket, move))) {
                content.fault(
                        Violation.of(
                                "/organisation",
                                organisation == null ? "required" : "not_a_party"));
            }
        } else if (organisation != null) {
            content.fault(Violation.of("/organisation", "not_allowed"));
        }
    }

    private @Nullable String awaitedOrganisation(Ticket ticket, Move move) {
        if (waitingOn == WaitingOn.HUB) {
            return move.hub();
        }
        if (waitingOn != WaitingOn.PARTNER) {
            return null;
        }
        return organisation == null ? ticket.openedBy() : organisation;
    }

    @Override
    public @Nullable String stated() {
        return awaited;
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.awaitWord(
                Objects.requireNonNull(waitingOn),
                awaitedOrganisation(ticket, move),
                Objects.requireNonNull(awaited),
                move);
    }
}
