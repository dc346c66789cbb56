package ca.liaison.incident.alerts;

import ca.liaison.kit.problem.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One alert of a request, until it is known what becomes of it.
final class Arrival {
    private final @Nullable Alert alert;
    private boolean heard = true;
    private @Nullable AlertOutcome outcome;

    private Arrival(@Nullable Alert alert, @Nullable AlertOutcome outcome) {
        this.alert = alert;
        this.outcome = outcome;
    }

    static Arrival of(Alert alert) {
        return new Arrival(alert, null);
    }

    static Arrival refused(List<Violation> faults) {
        return new Arrival(null, AlertOutcome.refused(faults));
    }

    boolean sound() {
        return alert != null;
    }

    Alert alert() {
        return Objects.requireNonNull(alert);
    }

    boolean heard() {
        return heard;
    }

    void onlyCount() {
        heard = false;
    }

    void end(AlertOutcome became) {
        outcome = became;
    }

    AlertOutcome outcome() {
        return Objects.requireNonNull(outcome);
    }
}
