package ca.liaison.sla.api;

import ca.liaison.events.directory.RecoveryObjectives;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecoveryObjectives",
        description =
                "How soon a service is to be there again after a disaster, and how much of its data may be lost.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecoveryObjectivesView(
        @Schema(
                        description =
                                "Recovery time objective (RTO), ISO 8601; absent where none was agreed",
                        format = "duration",
                        examples = "PT4H")
                @Nullable String timeObjective,
        @Schema(
                        description =
                                "Recovery point objective (RPO), ISO 8601; absent where none was agreed",
                        format = "duration",
                        examples = "PT1H")
                @Nullable String pointObjective,
        @Schema(
                        description =
                                "Whether it was made up for the demonstration and agreed with nobody",
                        examples = "false")
                boolean invented,
        @Schema(description = "Where the objectives were taken from") SourceView source) {

    static RecoveryObjectivesView of(RecoveryObjectives objectives) {
        return new RecoveryObjectivesView(
                objectives.timeObjective(),
                objectives.pointObjective(),
                objectives.invented(),
                SourceView.of(objectives.source()));
    }
}
