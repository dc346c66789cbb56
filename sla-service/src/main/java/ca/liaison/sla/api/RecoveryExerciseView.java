package ca.liaison.sla.api;

import ca.liaison.events.directory.RecoveryObjectives;
import ca.liaison.sla.recovery.JudgedExercise;
import ca.liaison.sla.recovery.RecoveryExercise;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecoveryExercise",
        description =
                "What came of an exercise of recovering a service, judged by what was agreed with the caller on the day on which it was held.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecoveryExerciseView(
        @Schema(description = "Number of the exercise", examples = "DR-2026-01")
                String exerciseNumber,
        @Schema(description = "Code of the service that was recovered", examples = "OLIS")
                String service,
        @Schema(description = "The day in Toronto on which it was held", examples = "2026-05-12")
                LocalDate heldOn,
        @Schema(
                        description =
                                "How long it took until the service was there again, ISO 8601",
                        format = "duration",
                        examples = "PT3H20M")
                String timeToRecover,
        @Schema(
                        description =
                                "How old the data was that was there again, when the service was lost, ISO 8601",
                        format = "duration",
                        examples = "PT45M")
                String pointRecovered,
        @Schema(
                        description = "What was found",
                        examples =
                                "The standby took over; the certificate of one relay was missing")
                String findings,
        @Schema(description = "When it was recorded", examples = "2026-05-13T14:00:00Z")
                Instant recordedAt,
        @Schema(
                        description =
                                "Id of the agreement that names the objectives; absent where none were agreed",
                        examples = "default.OLIS")
                @Nullable String agreement,
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
                                "Whether the service was there again in time; absent where no time was agreed",
                        examples = "true")
                @Nullable Boolean timeMet,
        @Schema(
                        description =
                                "Whether no more data was lost than agreed; absent where nothing was agreed",
                        examples = "true")
                @Nullable Boolean pointMet,
        @Schema(
                        description =
                                "Whether the objectives were made up for the demonstration; absent where none were agreed",
                        examples = "false")
                @Nullable Boolean invented) {

    static RecoveryExerciseView of(JudgedExercise judged) {
        RecoveryExercise exercise = judged.exercise();
        RecoveryObjectives objectives = judged.objectives();
        return new RecoveryExerciseView(
                exercise.number(),
                exercise.service(),
                exercise.heldOn(),
                exercise.timeToRecover().toString(),
                exercise.pointRecovered().toString(),
                exercise.findings(),
                exercise.recordedAt(),
                judged.agreement(),
                objectives == null ? null : objectives.timeObjective(),
                objectives == null ? null : objectives.pointObjective(),
                judged.timeMet(),
                judged.pointMet(),
                objectives == null ? null : objectives.invented());
    }

    @Schema(name = "RecoveryExercisePage", description = "One page of recovery exercises.")
    record PageOf(
            @Schema(description = "The latest exercise first") List<RecoveryExerciseView> items) {}
}
