package ca.liaison.sla.availability;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.sla.availability.Outage.Stage;
import ca.liaison.sla.clock.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads from the events of an incident when its service was interrupted: from its first occurrence
/// until it was resolved, and again from its reopening. What was cancelled, repeats another ticket
/// or went on as another matter was no outage.
final class Outages {
    private static final Set<String> NONE_AFTER_ALL = Set.of("cancelled", "transferred");

    private Outages() {}

    /// @param clientWaits who is awaited while the client delays the solution
    static List<Outage> of(Facts facts, Set<String> clientWaits) {
        List<Outage> outages = new ArrayList<>();
        List<Instant> times = facts.times();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            Instant at = i == 0 ? facts.begunAt() : times.get(i);
            if (!Facts.isOver(fact)) {
                stages.add(new Stage(at, fact.assignedPriority(), awaits(fact, clientWaits)));
            } else if (!stages.isEmpty()) {
                if (!NONE_AFTER_ALL.contains(fact.state())) {
                    outages.add(outage(fact, stages, at));
                }
                stages = new ArrayList<>();
            }
        }
        if (!stages.isEmpty()) {
            outages.add(outage(facts.latest(), stages, null));
        }
        return outages;
    }

    private static Outage outage(IncidentEvent fact, List<Stage> stages, @Nullable Instant until) {
        return new Outage(fact.number(), fact.service(), stages.getFirst().from(), until, stages);
    }

    private static boolean awaits(IncidentEvent fact, Set<String> clientWaits) {
        return fact.state().equals("pending")
                && fact.waitingOn() != null
                && clientWaits.contains(fact.waitingOn());
    }
}
