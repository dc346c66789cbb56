package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was agreed need not be done.
@Submitted
@Schema(name = "CancelServiceReviewActionRequest")
public record CancelActionRequest(
        @Schema(description = "Why", examples = "The server was replaced")
                @NotBlank
                @Size(max = 1000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String reason,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    @Override
    public void require(Judged judged, Surroundings known) {
        ActionEnd.requireOpen(judged);
    }

    @Override
    public ServiceReview apply(Moving moving, Surroundings known) {
        ActionEnd.keep(moving, ActionState.CANCELLED, reason, known);
        return moving.review();
    }
}
