package ca.liaison.sla.review;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be spoken of at a meeting (Guide 5.2: « exprimer ses préoccupations »).
@Submitted
@Schema(name = "RaiseServiceReviewConcernRequest")
public record RaiseConcernRequest(
        @Schema(
                        description = "What is to be spoken of",
                        examples = "The queue grows each Monday morning")
                @NotBlank
                @Size(max = 4000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String text,
        @Schema(
                        description =
                                "Code of the service that it is about, where it is about one that an agreement with the organisation holds for",
                        examples = "OLIS")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String service,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    @Override
    public void check(Judged judged, Surroundings known, RequestContent content) {
        if (service == null) {
            return;
        }
        if (known.directory().service(service, judged.at()).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        } else if (known.directory()
                .agreement(judged.review().organisation(), service, judged.at())
                .isEmpty()) {
            content.fault(Violation.of("/service", "no_agreement"));
        }
    }

    @Override
    public ServiceReview apply(Moving moving, Surroundings known) {
        Step step = moving.step();
        known.records()
                .add(
                        moving.review(),
                        step.sequence(),
                        new Concern(
                                step.organisation(),
                                service,
                                Objects.requireNonNull(text),
                                step.at()));
        return moving.review();
    }
}
