package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.DisclosureChannel;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Records that personal information was passed on by an approved channel, and nothing of it
/// (PHI-02, Guide 2.4.4).
@Submitted
@Schema(name = "TicketRecordDisclosureRequest")
public record RecordDisclosureRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(examples = "encrypted_document") @NotNull @Nullable DisclosureChannel channel,
        @Schema(description = "When; not in the future", examples = "2026-11-20T09:30:00-05:00")
                @NotNull
                @Nullable OffsetDateTime at,
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
        if (Objects.requireNonNull(at).toInstant().isAfter(move.at())) {
            content.fault(Violation.of("/at", "in_future"));
        }
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.recordDisclosure(
                Objects.requireNonNull(channel), Objects.requireNonNull(at).toInstant(), move);
    }
}
