package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The minutes of a meeting stand.
@Submitted
@Schema(name = "CloseServiceReviewRequest")
public record CloseReviewRequest(
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    @Override
    public void require(Judged judged, Surroundings known) {
        if (known.records().minutes(judged.review().id()).isEmpty()) {
            throw Problem.of(ProblemCode.MINUTES_MISSING).rejected();
        }
    }
}
