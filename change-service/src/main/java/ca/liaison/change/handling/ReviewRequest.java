package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The lead has reviewed a change (Guide 4.9), with its implementation plan (Guide 4.6).
@Submitted
@Schema(name = "ChangeReviewRequest")
public record ReviewRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "The implementation plan, step by step; absent where the one that was filed stays")
                @Size(min = 1, max = 100)
                @Nullable List<@NotNull @Valid PlannedStep> plan,
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
    public void check(Change change, Move move, Surroundings known, RequestContent content) {
        if (plan == null && change.plan().isEmpty()) {
            content.fault(Violation.of("/plan", "required"));
        }
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        change.review(PlannedStep.plan(plan), move);
    }
}
