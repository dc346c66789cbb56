package ca.liaison.change.handling;

import ca.liaison.change.change.PlanStep;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step of an implementation plan.
@Submitted
@Schema(name = "PlannedStep")
public record PlannedStep(
        @Schema(
                        description = "What is done",
                        examples = "Install the new certificate on the standby node")
                @NotBlank
                @Size(max = 1000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(description = "Who does it, by team or role", examples = "Integration team")
                @NotBlank
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String owner,
        @Schema(description = "How many minutes it takes", examples = "15")
                @NotNull
                @Min(1)
                @Max(10_080)
                @Nullable Integer minutes,
        @Schema(
                        description = "How one sees that it worked",
                        examples = "The standby node answers with the new certificate")
                @NotBlank
                @Size(max = 1000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String validation,
        @Schema(
                        description = "How it is taken back; absent where it cannot be",
                        examples = "Put the former certificate back")
                @Pattern(regexp = "(?s).*\\S.*", message = "blank")
                @Size(max = 1000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String backOut) {

    public static List<PlanStep> plan(@Nullable List<PlannedStep> steps) {
        return steps == null ? List.of() : steps.stream().map(PlannedStep::step).toList();
    }

    private PlanStep step() {
        return new PlanStep(
                Objects.requireNonNull(description),
                Objects.requireNonNull(owner),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(validation),
                backOut);
    }
}
