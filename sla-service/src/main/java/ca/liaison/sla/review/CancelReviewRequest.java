package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting does not take place.
@Submitted
@Schema(name = "CancelServiceReviewRequest")
public record CancelReviewRequest(
        @Schema(description = "Why", examples = "Both sides agreed to meet in January only")
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
    public @Nullable String why() {
        return reason;
    }
}
