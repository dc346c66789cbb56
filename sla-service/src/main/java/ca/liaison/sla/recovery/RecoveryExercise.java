package ca.liaison.sla.recovery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// An exercise of recovering a service, as it was recorded.
///
/// @param timeToRecover until the service was there again
/// @param pointRecovered how old the data was that was there again
public record RecoveryExercise(
        String number,
        String service,
        LocalDate heldOn,
        Duration timeToRecover,
        Duration pointRecovered,
        String findings,
        Instant recordedAt) {

    /// Whether another one tells the same.
    boolean tellsTheSameAs(RecoveryExercise other) {
        return number.equals(other.number)
                && service.equals(other.service)
                && heldOn.equals(other.heldOn)
                && timeToRecover.equals(other.timeToRecover)
                && pointRecovered.equals(other.pointRecovered)
                && findings.equals(other.findings);
    }
}
