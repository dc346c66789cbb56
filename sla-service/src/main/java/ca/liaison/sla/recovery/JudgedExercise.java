package ca.liaison.sla.recovery;

import ca.liaison.events.directory.RecoveryObjectives;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An exercise held against what was agreed with somebody on the day on which it was held.
///
/// @param agreement id of the agreement that names the objectives
/// @param objectives absent where none were agreed
public record JudgedExercise(
        RecoveryExercise exercise,
        @Nullable String agreement,
        @Nullable RecoveryObjectives objectives) {

    /// Whether the service was there again in time; absent where no time was agreed.
    public @Nullable Boolean timeMet() {
        return met(
                exercise.timeToRecover(), objectives == null ? null : objectives.timeObjective());
    }

    /// Whether no more data was lost than agreed; absent where nothing was.
    public @Nullable Boolean pointMet() {
        return met(
                exercise.pointRecovered(), objectives == null ? null : objectives.pointObjective());
    }

    private static @Nullable Boolean met(Duration reached, @Nullable String objective) {
        return objective == null ? null : reached.compareTo(Duration.parse(objective)) <= 0;
    }
}
