package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.change.change.Outcome;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Tells the partner how a change ended (Guide 4.12.1.1, step 7).
@Submitted
@Schema(name = "ChangeReportOutcomeRequest")
public record ReportOutcomeRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @NotNull @Nullable Outcome outcome,
        @Schema(
                        description = "What was done",
                        examples = "The new certificate is in use on both nodes")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(description = "When it had ended (RFC 3339 with offset); now if absent")
                @Nullable OffsetDateTime endedAt,
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
    public void check(Change change, Move move, Surroundings known, RequestContent content) {
        if (endedAt != null && endedAt.toInstant().isAfter(move.at())) {
            content.fault(Violation.of("/endedAt", "in_future"));
        } else if (endedAt != null
                && change.startedAt() != null
                && endedAt.toInstant().isBefore(change.startedAt())) {
            content.fault(new Violation("/endedAt", "not_after", Map.of("member", "startedAt")));
        }
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        change.reportOutcome(
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(description),
                endedAt == null ? move.at() : endedAt.toInstant().truncatedTo(ChronoUnit.MICROS),
                move);
    }
}
