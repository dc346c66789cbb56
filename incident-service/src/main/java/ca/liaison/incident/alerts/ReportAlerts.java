package ca.liaison.incident.alerts;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.Elements;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Takes in alerts, one or many: they open tickets without a person, and those of one cause join
/// its open ticket (INC-03).
///
/// Nothing of one alert depends on another, so each cause has a transaction of its own. Where one
/// fails, what came before it stays: to tell an alert again raises a count, no more.
@ApplicationScoped
public class ReportAlerts {
    /// The most faults that are told of one of many alerts.
    private static final int MOST_FAULTS = 10;

    private final Elements elements;
    private final AlertRules rules;
    private final BringAlerts tickets;
    private final Clock clock;

    ReportAlerts(Elements elements, AlertRules rules, BringAlerts tickets, Clock clock) {
        this.elements = elements;
        this.rules = rules;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// @throws ca.liaison.kit.problem.Rejected with all faults of an alert that cannot be taken
    public AlertOutcome one(Actor actor, AlertRequest request, RequestContent content) {
        Instant now = now();
        rules.check(request, now).forEach(content::fault);
        content.rejectFaults();
        List<Violation> faults = new ArrayList<>();
        Alert alert = rules.judge(actor, request, now, faults);
        faults.forEach(content::fault);
        content.rejectFaults();
        Arrival arrival = Arrival.of(Objects.requireNonNull(alert));
        tickets.bring(actor, List.of(arrival), now);
        @Nullable String number = arrival.outcome().number();
        if (number != null) {
            TicketLog.about(number, null);
        }
        return arrival.outcome();
    }

    /// @return what became of each, in their order
    /// @throws ca.liaison.kit.problem.Rejected only where there is no list of alerts
    public List<AlertOutcome> all(Actor actor, AlertsRequest request, RequestContent content) {
        content.rejectFaults();
        Instant now = now();
        List<Arrival> arrivals = new ArrayList<>();
        for (JsonNode element : Objects.requireNonNull(request.alerts())) {
            arrivals.add(judge(actor, element, "/alerts/" + arrivals.size(), now));
        }
        tickets.bring(actor, arrivals.stream().filter(Arrival::sound).toList(), now);
        return arrivals.stream().map(Arrival::outcome).toList();
    }

    private Arrival judge(Actor actor, JsonNode element, String pointer, Instant now) {
        Elements.Element<AlertRequest> read = elements.read(element, AlertRequest.class);
        List<Violation> faults = new ArrayList<>(read.faults());
        if (read.value() == null) {
            return refused(faults, pointer);
        }
        rules.check(read.value(), now).stream()
                .filter(fault -> read.faults().stream().noneMatch(known -> samePlace(known, fault)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            return refused(faults, pointer);
        }
        Alert alert = rules.judge(actor, read.value(), now, faults);
        return alert == null ? refused(faults, pointer) : Arrival.of(alert);
    }

    private static boolean samePlace(Violation one, Violation other) {
        return one.pointer().equals(other.pointer());
    }

    private static Arrival refused(List<Violation> faults, String pointer) {
        return Arrival.refused(
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault ->
                                new Violation(
                                        pointer + fault.pointer(),
                                        fault.code(),
                                        fault.parameters()))
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
