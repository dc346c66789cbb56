package ca.liaison.incident.major;

import ca.liaison.incident.handling.MoveRequest;
import ca.liaison.incident.handling.Surroundings;
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

/// Names another coordinator of a major incident.
@Submitted
@Schema(name = "IncidentNameCoordinatorRequest")
public record NameCoordinatorRequest(
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
        return coordinator;
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.nameCoordinator(Objects.requireNonNull(coordinator), move);
    }
}
