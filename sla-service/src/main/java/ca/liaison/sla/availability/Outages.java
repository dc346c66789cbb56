package ca.liaison.sla.availability;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.sla.availability.Outage.Stage;
import ca.liaison.sla.clock.Facts;
import ca.liaison.sla.outage.OutageRecord;
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

    /// The same where it was recorded when the service was out: from then, until then; where no end
    /// was recorded, the incident says it. What the priority was is told by the events meanwhile;
    /// before the first of them it was that one's. What was none by the incident is none. An
    /// incident that is reopened behind the recorded end is another outage, of which nothing was
    /// recorded.
    static List<Outage> of(Facts facts, Set<String> clientWaits, @Nullable OutageRecord recorded) {
        List<Outage> told = of(facts, clientWaits);
        if (recorded == null || told.isEmpty()) {
            return told;
        }
        Instant from = recorded.startedAt();
        Instant until = recorded.endedAt();
        List<Stage> stages = since(from, told);
        List<Outage> outages = new ArrayList<>();
        if (until != null) {
            outages.add(again(told.getFirst(), from, until, stages));
            told.stream()
                    .skip(1)
                    .filter(each -> !each.from().isBefore(until))
                    .forEach(outages::add);
            return outages;
        }
        for (Outage each : told) {
            Instant end = each.until();
            if (end == null || end.isAfter(from)) {
                boolean first = each.equals(told.getFirst());
                Instant begin = first || each.from().isBefore(from) ? from : each.from();
                outages.add(again(each, begin, end, stages));
            }
        }
        return outages;
    }

    /// All that was known, the first of it from the beginning on. Once it was resolved, nobody was
    /// awaited any more.
    private static List<Stage> since(Instant from, List<Outage> told) {
        List<Stage> stages = new ArrayList<>();
        for (Outage each : told) {
            stages.addAll(each.stages());
            if (each.until() != null) {
                stages.add(new Stage(each.until(), stages.getLast().priority(), false));
            }
        }
        Stage first = stages.getFirst();
        if (first.from().isAfter(from)) {
            stages.set(0, new Stage(from, first.priority(), first.delayedByClient()));
        }
        return stages;
    }

    private static Outage again(
            Outage told, Instant from, @Nullable Instant until, List<Stage> stages) {
        return new Outage(told.ticket(), told.service(), from, until, stages, true);
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
