package ca.liaison.incident.major;

import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Declares a major incident: who coordinates it, and where people meet (Guide 2.4.2).
@Submitted
@Schema(name = "IncidentDeclareMajorRequest")
public record DeclareMajorRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "Label of the coordinator's role, never a person's name",
                        examples = "Incident coordinator on duty")
                @NotBlank
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String coordinator,
        @Schema(description = "Where it is opened already") @Valid @Nullable OpenedBridge bridge,
        @Schema(
                        description = "Why",
                        examples = "The service is unusable at all sites of two organisations")
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
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.declareMajor(
                Objects.requireNonNull(coordinator),
                bridge == null ? null : bridge.bridge(),
                known.essential(ticket.service()),
                move);
    }
}
