package ca.liaison.sla.review;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was said and decided at a meeting, in the words of who writes it down; all of it, in the
/// place of what was written before.
@Submitted
@Schema(name = "RecordServiceReviewMinutesRequest")
public record RecordMinutesRequest(
        @Schema(
                        description = "What was said",
                        examples = "The outage of October was looked at; the cause is known")
                @NotBlank
                @Size(max = 20000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String text,
        @Schema(
                        description = "What was decided",
                        examples = "[\"The next meeting looks at two months\"]")
                @Size(max = 50)
                @Nullable
                        List<
                                @NotBlank @Size(max = 2000) @PlainText(multiline = true) @Screened
                                String>
                        decisions,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    @Override
    public ServiceReview apply(Moving moving, Surroundings known) {
        ReviewRecords records = known.records();
        int before = records.minutes(moving.review().id()).map(Minutes::version).orElse(0);
        records.add(
                moving.review(),
                moving.step().sequence(),
                new Minutes(
                        before + 1,
                        Objects.requireNonNull(text),
                        decisions == null ? List.of() : decisions,
                        moving.step().at()));
        return moving.review();
    }
}
