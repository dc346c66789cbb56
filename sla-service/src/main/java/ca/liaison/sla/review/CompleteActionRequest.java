package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was agreed was done.
@Submitted
@Schema(name = "CompleteServiceReviewActionRequest")
public record CompleteActionRequest(
        @Schema(
                        description = "How it was done",
                        examples = "The monitoring watches them since Monday")
                @Pattern(regexp = ".*\\S.*", message = "blank", flags = Pattern.Flag.DOTALL)
                @Size(max = 2000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String note,
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
        ActionEnd.keep(moving, ActionState.DONE, note, known);
        return moving.review();
    }
}
