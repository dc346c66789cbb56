package ca.liaison.incident.alerts;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.Team;
import ca.liaison.incident.ticket.AlertCause;
import ca.liaison.incident.ticket.AlertCount;
import ca.liaison.incident.ticket.Priority;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alert that was found sound.
///
/// @param assignee who gets the ticket that it opens
/// @param summary always there with a problem
record Alert(
        AlertSource source,
        AlertCause cause,
        Signal signal,
        Team assignee,
        Instant occurredAt,
        @Nullable String summary,
        Priority priority) {

    boolean problem() {
        return signal == Signal.PROBLEM;
    }

    /// @param alerts at least one
    static AlertCount count(List<Alert> alerts) {
        return new AlertCount(
                alerts.size(),
                alerts.stream().map(Alert::occurredAt).min(Instant::compareTo).orElseThrow(),
                alerts.stream().map(Alert::occurredAt).max(Instant::compareTo).orElseThrow());
    }
}
