package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What happened to a ticket: its events from the first one on, without a gap.
///
/// @param all in the order of their sequence, at least one
record Facts(List<IncidentEvent> all) {

    Facts {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A ticket without its opening");
        }
    }

    IncidentEvent opening() {
        return all.getFirst();
    }

    IncidentEvent latest() {
        return all.getLast();
    }

    /// When each happened. Two copies of a service may disagree about the time; what comes later in
    /// the ticket's own order is never earlier here.
    List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (IncidentEvent fact : all) {
            latest = fact.at().isAfter(latest) ? fact.at() : latest;
            times.add(latest);
        }
        return times;
    }

    /// Empty for what a newer publisher tells and this reader does not know.
    static Optional<IncidentEventType> verb(IncidentEvent fact) {
        String[] parts = fact.type().split("\\.", -1);
        String name = parts.length > 3 ? parts[3].toUpperCase(Locale.ROOT) : "";
        for (IncidentEventType type : IncidentEventType.values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
