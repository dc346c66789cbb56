package ca.liaison.incident.alerts;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.incident.ticket.AlertCause;
import ca.liaison.kit.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings the alerts of one request to the tickets of their causes: what is told of one cause in a
/// row is one transaction and one count.
@ApplicationScoped
class BringAlerts {
    private final NoiseLimits noise;
    private final AlertTickets tickets;

    BringAlerts(NoiseLimits noise, AlertTickets tickets) {
        this.noise = noise;
        this.tickets = tickets;
    }

    /// Says of each what became of it.
    void bring(Actor actor, List<Arrival> arrivals, Instant now) {
        limit(arrivals, now);
        Map<AlertCause, List<Arrival>> causes = new LinkedHashMap<>();
        arrivals.forEach(each ->
                causes.computeIfAbsent(each.alert().cause(), _ -> new ArrayList<>()).add(each));
        for (List<Arrival> ofCause : causes.values()) {
            for (List<Arrival> row : inRows(ofCause)) {
                if (row.getFirst().alert().problem()) {
                    count(actor, row, now);
                } else {
                    row.forEach(each -> each.end(tickets.recover(actor, each.alert(), now)));
                }
            }
        }
    }

    /// Of each source so many problems are heard as its limit leaves, the first ones. A recovery is
    /// recorded once a ticket, and makes no noise.
    private void limit(List<Arrival> arrivals, Instant now) {
        Map<String, List<Arrival>> problems = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            if (arrival.alert().problem()) {
                problems.computeIfAbsent(arrival.alert().source().code(), _ -> new ArrayList<>())
                        .add(arrival);
            }
        }
        for (List<Arrival> ofSource : problems.values()) {
            AlertSource source = ofSource.getFirst().alert().source();
            int heard = noise.heard(source, ofSource.size(), now);
            ofSource.subList(heard, ofSource.size()).forEach(Arrival::onlyCount);
        }
    }

    /// What follows one another and tells the same.
    private static List<List<Arrival>> inRows(List<Arrival> ofCause) {
        List<List<Arrival>> rows = new ArrayList<>();
        @Nullable Signal last = null;
        for (Arrival arrival : ofCause) {
            if (arrival.alert().signal() != last) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(arrival);
            last = arrival.alert().signal();
        }
        return rows;
    }

    private void count(Actor actor, List<Arrival> problems, Instant now) {
        Optional<AlertTickets.Counted> ticket =
                tickets.count(
                        actor,
                        problems.stream().map(Arrival::alert).toList(),
                        problems.getFirst().heard(),
                        now);
        @Nullable String number = ticket.map(AlertTickets.Counted::number).orElse(null);
        for (Arrival problem : problems) {
            problem.end(
                    number != null && problem.heard()
                            ? AlertOutcome.joined(number)
                            : AlertOutcome.ignored(AlertOutcome.Reason.NOISE_LIMIT, number));
        }
        ticket.filter(AlertTickets.Counted::opened)
                .ifPresent(
                        opened -> problems.getFirst().end(AlertOutcome.accepted(opened.number())));
    }
}
