package ca.liaison.incident.api;

import ca.liaison.incident.alerts.AlertOutcome;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemDocument;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an alert, as its monitoring system is told.
@Schema(name = "AlertOutcome", description = "What became of an alert.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AlertOutcomeView(
        AlertOutcome.Result result,
        @Schema(
                        description =
                                "The eHealth number of the ticket that it opened, joined or was counted on",
                        examples = "INC0000042")
                @Nullable String number,
        AlertOutcome.@Nullable Reason reason,
        @Schema(description = "Of one of many alerts that was refused: its faults, the first ten")
                List<ProblemDocument.Fault> violations) {

    static AlertOutcomeView of(AlertOutcome outcome, Language language) {
        return new AlertOutcomeView(
                outcome.result(),
                outcome.number(),
                outcome.reason(),
                outcome.violations().stream()
                        .map(fault -> ProblemDocument.Fault.of(fault, language))
                        .toList());
    }

    /// Of many, in their order.
    @Schema(name = "AlertOutcomes", description = "What became of each alert, in their order.")
    record ListOf(List<AlertOutcomeView> alerts) {}
}
