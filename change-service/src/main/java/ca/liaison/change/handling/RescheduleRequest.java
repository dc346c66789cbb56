package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.change.change.Rfc;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Gives a change other times (Guide 4.5).
@Submitted
@Schema(name = "ChangeRescheduleRequest")
public record RescheduleRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(description = "When it is to begin (RFC 3339 with offset)") @NotNull
                @Nullable OffsetDateTime requestedStart,
        @Schema(description = "When it is to have ended (RFC 3339 with offset)") @NotNull
                @Nullable OffsetDateTime requestedEnd,
        @Schema(description = "Whether the service is away meanwhile, and when") @NotNull @Valid
                @Nullable PlannedOutage outage,
        @Schema(description = "Why", examples = "The integration team is away on that day")
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
    public void check(Change change, Move move, Surroundings known, RequestContent content) {
        if (requestedStart != null
                && requestedEnd != null
                && !requestedEnd.toInstant().isAfter(requestedStart.toInstant())) {
            content.fault(
                    new Violation(
                            "/requestedEnd", "not_after", Map.of("member", "requestedStart")));
        }
        if (outage != null) {
            outage.check(requestedStart, requestedEnd, content);
        }
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        Rfc.Period period =
                Rfc.Period.of(
                        Objects.requireNonNull(requestedStart),
                        Objects.requireNonNull(requestedEnd));
        known.requireFuture(change, period.start(), move.at());
        change.reschedule(
                period,
                Objects.requireNonNull(outage).period(),
                known.meetingForSubmission(change, move.at()),
                move);
    }
}
