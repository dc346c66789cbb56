package ca.liaison.incident.alerts;

import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.Team;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.AlertCause;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds an alert against what its members say together, and then against what only data can tell.
@ApplicationScoped
class AlertRules {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Directory directory;
    private final Surroundings surroundings;
    private final HubSettings hub;

    AlertRules(Directory directory, Surroundings surroundings, HubSettings hub) {
        this.directory = directory;
        this.surroundings = surroundings;
        this.hub = hub;
    }

    List<Violation> check(AlertRequest request, Instant now) {
        List<Violation> faults = new ArrayList<>();
        if (request.signal() == Signal.PROBLEM && request.summary() == null) {
            faults.add(Violation.of("/summary", "required"));
        }
        if (request.occurredAt() != null
                && request.occurredAt().toInstant().isAfter(now.plus(CLOCKS_DIFFER))) {
            faults.add(Violation.of("/occurredAt", "in_future"));
        }
        return faults;
    }

    /// Adds the faults of what it names.
    ///
    /// @param request one in which nothing else is wrong
    /// @return absent where faults were found
    @Nullable Alert judge(Actor actor, AlertRequest request, Instant now, List<Violation> faults) {
        Optional<AlertSource> found = source(actor, Objects.requireNonNull(request.source()), now);
        if (found.isEmpty()) {
            faults.add(Violation.of("/source", "unknown_alert_source"));
            return null;
        }
        AlertSource source = found.get();
        @Nullable String item = request.configurationItem();
        if (item != null
                && directory
                        .configurationItem(item, now)
                        .filter(known -> known.service().equals(source.service()))
                        .isEmpty()) {
            faults.add(Violation.of("/configurationItem", "unknown_configuration_item"));
        }
        Team assignee = assignee(source);
        if (!surroundings.hasAgreement(assignee.organisation(), source.service(), now)) {
            faults.add(Violation.of("/source", "no_agreement"));
        }
        Instant occurredAt =
                Objects.requireNonNull(request.occurredAt())
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS);
        return faults.isEmpty()
                ? new Alert(
                        source,
                        new AlertCause(source.code(), item, Objects.requireNonNull(request.key())),
                        Objects.requireNonNull(request.signal()),
                        assignee,
                        occurredAt.isAfter(now) ? now : occurredAt,
                        request.summary(),
                        request.priority() == null
                                ? Priority.valueOf(source.defaultPriority())
                                : request.priority())
                : null;
    }

    /// A system of the caller's own organisation. One whose receiver would get the tickets is none.
    private Optional<AlertSource> source(Actor actor, String code, Instant now) {
        return directory
                .alertSource(code, now)
                .filter(source -> source.organisation().equals(actor.organisation()))
                .filter(source -> !assignee(source).equals(source.receivedBy()));
    }

    /// A partner looks after its own system; of the hub's, the source says who does.
    private Team assignee(AlertSource source) {
        Team told = source.assignedTo();
        return source.organisation().equals(hub.organisation())
                        || told.organisation().equals(source.organisation())
                ? told
                : new Team(source.organisation(), null);
    }
}
