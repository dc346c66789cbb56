package ca.liaison.sla.availability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A service was interrupted.
///
/// @param ticket number of the incident that it belongs to; one that was reopened has several
/// @param service which was interrupted: the one that is measured, or one that it rests on
/// @param until absent while it lasts
/// @param stages what was known of it, in the order of time; the first begins no later
/// @param recorded whether its times were recorded, and not read from the incident alone
public record Outage(
        String ticket,
        String service,
        Instant from,
        @Nullable Instant until,
        List<Stage> stages,
        boolean recorded) {

    /// As the incident says.
    public Outage(
            String ticket,
            String service,
            Instant from,
            @Nullable Instant until,
            List<Stage> stages) {
        this(ticket, service, from, until, stages, false);
    }

    public Outage {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.getFirst().from().isAfter(from)) {
            throw new IllegalArgumentException("An outage without a priority: " + ticket);
        }
    }

    /// @param from until the next stage, or the end
    /// @param delayedByClient whether the client was awaited (OneMail 3.3)
    public record Stage(Instant from, String priority, boolean delayedByClient) {}

    /// What was known of it at an instant; of several that begin together, the last counts.
    Stage at(Instant instant) {
        Stage last = stages.getFirst();
        for (Stage stage : stages) {
            last = stage.from().isAfter(instant) ? last : stage;
        }
        return last;
    }
}
