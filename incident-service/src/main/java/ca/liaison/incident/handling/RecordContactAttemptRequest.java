package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.ContactAttempt;
import ca.liaison.incident.ticket.ContactOutcome;
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

/// Records that the hub's desk tried to reach the opener about the resolution (INC-24).
@Submitted
@Schema(name = "TicketRecordContactAttemptRequest")
public record RecordContactAttemptRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "How, not `api`") @NotNull @Nullable Channel channel,
        @Schema(
                        description = "Which role was to be reached; no names of persons",
                        examples = "Service desk, day shift")
                @NotBlank
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String contacted,
        @Schema(
                        description =
                                "When it was made; now if absent. Not before the resolution, and not before the agreed time since the last attempt is over")
                @Nullable OffsetDateTime at,
        @Schema(description = "What came of it") @NotNull @Nullable ContactOutcome outcome,
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
        return contacted;
    }

    @Override
    public void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {
        if (channel != null && !channel.byPerson()) {
            content.fault(Violation.of("/channel", "not_allowed"));
        }
        Instant resolvedAt = ticket.resolvedAt();
        if (made(move).isAfter(move.at())) {
            content.fault(Violation.of("/at", "in_future"));
        } else if (resolvedAt != null && made(move).isBefore(resolvedAt)) {
            content.fault(Violation.of("/at", "before_resolution"));
        }
    }

    private Instant made(Move move) {
        return at == null ? move.at() : at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void apply(Ticket ticket, Move move, Surroundings known) {
        ticket.recordContactAttempt(
                new ContactAttempt(
                        made(move),
                        Objects.requireNonNull(channel),
                        Objects.requireNonNull(contacted),
                        Objects.requireNonNull(outcome),
                        move.at()),
                known.contactAttempts(ticket, move.at()).orElse(null),
                move);
    }
}
