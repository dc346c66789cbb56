package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The lead and the partner have gone through the impacts (Guide 4.12.1.1, step 4).
@Submitted
@Schema(name = "ChangeReviewImpactRequest")
public record ReviewImpactRequest(
        @Schema(
                        description =
                                "Partners: your own number of the ticket, in every message. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description = "The impacts that were gone through together",
                        examples = "Deliveries of two sites stop for ten minutes")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String impacts,
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
        return impacts;
    }

    @Override
    public void apply(Change change, Move move, Surroundings known) {
        change.reviewImpact(Objects.requireNonNull(impacts), move);
        known.renewMeeting(change, move.at());
    }
}
