package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.EmergencyFix;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Records a change that was made at once for an urgent incident (INC-44).
@Submitted
@Schema(name = "IncidentRecordEmergencyFixRequest")
public record RecordEmergencyFixRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "When the fix was made; not in the future. The request for change is owed from then on",
                        examples = "2026-11-20T07:10:00-05:00")
                @NotNull
                @Nullable OffsetDateTime madeAt,
        @Schema(
                        description = "What was changed",
                        examples = "The time limit of the interface was raised")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(
                        description =
                                "Number of the request for change, where there is one already",
                        examples = "RFC-2026-0311")
                @Size(min = 1, max = 64)
                @PlainText
                @Screened
                @Nullable String changeReference,
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
        return description;
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        if (made().isAfter(move.at())) {
            content.fault(Violation.of("/madeAt", "in_future"));
        }
    }

    private Instant made() {
        return Objects.requireNonNull(madeAt).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.recordEmergencyFix(
                new EmergencyFix(
                        made(),
                        Objects.requireNonNull(description),
                        changeReference,
                        move.actor().organisation(),
                        move.at()),
                move);
    }
}
