package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Decision;
import ca.liaison.change.change.Move;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Records what a board decided about a change (CHG-20).
@Submitted
@Schema(name = "ChangeDecideRequest")
public record DecideRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @NotNull @Nullable Decision decision,
        @Schema(description = "Who decided, by role") @NotNull @Size(min = 1, max = 50)
                @Nullable List<@NotBlank @Size(max = 200) @PlainText @Screened String> decidedBy,
        @Schema(
                        description =
                                "Why, or what is still to be told; needed unless it is approved",
                        examples = "The plan has no way back")
                @Pattern(regexp = "(?s).*\\S.*", message = "blank")
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
        if (decision != null && decision != Decision.APPROVED && reason == null) {
            content.fault(Violation.of("/reason", "required"));
        }
    }

    /// What is decided again is on the agenda of the next meeting.
    @Override
    public void apply(Change change, Move move, Surroundings known) {
        Decision made = Objects.requireNonNull(decision);
        change.requireDecision(move);
        known.requireMeeting(change, move.at());
        if (made == Decision.APPROVED) {
            known.requireInTime(change, move.at());
        }
        boolean again = made == Decision.DEFERRED || made == Decision.MORE_INFORMATION;
        change.decide(
                made,
                reason,
                Objects.requireNonNull(decidedBy),
                again ? known.nextMeeting(change, move.at()) : null,
                move);
    }
}
