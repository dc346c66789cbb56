package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A meeting takes place.
@Submitted
@Schema(name = "HoldServiceReviewRequest")
public record HoldReviewRequest(
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    /// On its day in Toronto or later: one that takes place earlier is moved first.
    @Override
    public void require(Judged judged, Surroundings known) {
        Instant scheduledAt = judged.review().appointment().scheduledAt();
        if (day(judged.at()).isBefore(day(scheduledAt))) {
            throw Problem.of(ProblemCode.REVIEW_NOT_DUE)
                    .with("scheduledAt", scheduledAt)
                    .rejected();
        }
    }

    @Override
    public ServiceReview apply(Moving moving, Surroundings known) {
        known.keepAgenda(moving.review(), moving.step().at());
        return moving.review();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BuildAgenda.TORONTO);
    }
}
