package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What happened to a ticket: its events from the first one on, without a gap.
///
/// @param all in the order of their sequence, at least one
public record Facts(List<IncidentEvent> all) {
    private static final Set<String> OVER =
            Set.of("resolved", "closed", "cancelled", "transferred");

    public Facts {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A ticket without its opening");
        }
    }

    public IncidentEvent opening() {
        return all.getFirst();
    }

    public IncidentEvent latest() {
        return all.getLast();
    }

    /// What happened before an instant; empty where the ticket was not there yet.
    public Optional<Facts> before(Instant instant) {
        List<Instant> times = times();
        int known = 0;
        while (known < all.size() && times.get(known).isBefore(instant)) {
            known++;
        }
        return known == 0 ? Optional.empty() : Optional.of(new Facts(all.subList(0, known)));
    }

    /// When each happened. Two copies of a service may disagree about the time; what comes later in
    /// the ticket's own order is never earlier here.
    public List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (IncidentEvent fact : all) {
            latest = fact.at().isAfter(latest) ? fact.at() : latest;
            times.add(latest);
        }
        return times;
    }

    /// When the fault first occurred, else when the ticket was opened.
    public Instant begunAt() {
        Instant opened = opening().at();
        Instant occurred = latest().firstOccurredAt();
        return occurred == null || occurred.isAfter(opened) ? opened : occurred;
    }

    /// Since when nothing is to be done any more; absent while something is.
    public @Nullable Instant overSince() {
        List<Instant> times = times();
        Instant since = null;
        for (int i = 0; i < all.size(); i++) {
            if (!isOver(all.get(i))) {
                since = null;
            } else if (since == null) {
                since = times.get(i);
            }
        }
        return since;
    }

    /// Whether that event left nothing to be done. For how long the ticket was open until it was
    /// last over; the times in which it was over before it was reopened are not in it.
    public Duration open() {
        List<Instant> times = times();
        Duration open = Duration.ZERO;
        for (int i = 1; i < all.size(); i++) {
            if (!isOver(all.get(i - 1))) {
                open = open.plus(Duration.between(times.get(i - 1), times.get(i)));
            }
        }
        return open;
    }

    public static boolean isOver(IncidentEvent fact) {
        return OVER.contains(fact.state());
    }

    /// The gravest priority that the ticket ever had.
    public String gravest() {
        return all.stream()
                .map(IncidentEvent::assignedPriority)
                .min(String::compareTo)
                .orElseThrow();
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
