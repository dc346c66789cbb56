package ca.liaison.incident.alerts;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.AlertCounts;
import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Presenter;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import ca.liaison.kit.ticket.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings alerts of one cause to its ticket, one transaction for all that are told together.
@ApplicationScoped
class AlertTickets {
    private final AlertJoins joins;
    private final AlertCounts counts;
    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final CrossReferences crossReferences;
    private final TicketPublisher publisher;
    private final Surroundings surroundings;
    private final Directory directory;
    private final HubSettings hub;

    AlertTickets(
            AlertJoins joins,
            AlertCounts counts,
            Tickets tickets,
            TicketNumbers numbers,
            CrossReferences crossReferences,
            TicketPublisher publisher,
            Surroundings surroundings,
            Directory directory,
            HubSettings hub) {
        this.joins = joins;
        this.counts = counts;
        this.tickets = tickets;
        this.numbers = numbers;
        this.crossReferences = crossReferences;
        this.publisher = publisher;
        this.surroundings = surroundings;
        this.directory = directory;
        this.hub = hub;
    }

    /// The ticket that problems of a cause were counted on.
    ///
    /// @param opened whether they opened it
    record Counted(String number, boolean opened) {}

    /// Counts problems of one cause on its open ticket, or opens one.
    ///
    /// @param problems at least one
    /// @param mayOpen whether they may open a ticket
    /// @return empty where there is no ticket
    @Transactional
    Optional<Counted> count(Actor actor, List<Alert> problems, boolean mayOpen, Instant now) {
        Optional<Counted> counted =
                joins.openTicketOf(problems.getFirst().cause())
                        .map(AlertTickets::joined)
                        .or(() ->
                                mayOpen
                                        ? Optional.of(openOrJoin(actor, problems, now))
                                        : Optional.empty());
        counted.ifPresent(ticket -> counts.add(key(ticket), Alert.count(problems)));
        return counted;
    }

    private static long key(Counted ticket) {
        return TicketNumber.parse(ticket.number()).orElseThrow().key();
    }

    private static Counted joined(long ticket) {
        return new Counted(new TicketNumber(TicketKind.INCIDENT, ticket).toString(), false);
    }

    private Counted openOrJoin(Actor actor, List<Alert> problems, Instant now) {
        long id = numbers.next();
        Alert first = problems.getFirst();
        AlertJoins.Claim claim = joins.claim(first.cause(), id);
        if (claim.other() != null) {
            return joined(claim.other());
        }
        Instant since = Alert.count(problems).firstAt();
        return new Counted(open(actor, first, id, since, claim.former(), now).number(), true);
    }

    private Ticket open(
            Actor actor, Alert alert, long id, Instant since, @Nullable Long former, Instant now) {
        Move move = move(actor, new References(List.of()), now);
        Ticket ticket =
                Ticket.openByAlert(id, report(alert, since, former, now), alert.assignee(), move);
        tickets.persist(ticket);
        surroundings.askToAct(ticket, alert.assignee().organisation(), now);
        publisher.publish(ticket, move, crossReferences.of(id));
        return ticket;
    }

    private TicketReport report(Alert alert, Instant since, @Nullable Long former, Instant now) {
        AlertSource source = alert.source();
        Agreement agreement =
                directory
                        .agreement(alert.assignee().organisation(), source.service(), now)
                        .orElseThrow();
        return new TicketReport(
                source.service(),
                alert.summary(),
                alert.priority(),
                null,
                null,
                new Presenter(
                        null, source.code(), source.name().fr() + " / " + source.name().en(), null),
                Channel.MONITORING,
                Surroundings.commitment(agreement, Channel.MONITORING),
                former,
                item(alert, now),
                null,
                new TicketReport.Alarm(alert.cause(), since));
    }

    private TicketReport.@Nullable Item item(Alert alert, Instant now) {
        return Optional.ofNullable(alert.cause().configurationItem())
                .flatMap(
                        code -> surroundings.configurationItem(code, alert.source().service(), now))
                .map(item -> new TicketReport.Item(item.code(), item.owner()))
                .orElse(null);
    }

    /// Records a recovery on the open ticket of its cause, once.
    @Transactional
    AlertOutcome recover(Actor actor, Alert recovery, Instant now) {
        Optional<Ticket> open =
                joins.openTicketOf(recovery.cause())
                        .map(key -> tickets.findById(key, LockModeType.PESSIMISTIC_WRITE))
                        .filter(ticket -> ticket.state().open())
                        .filter(ticket -> !isOfFormerTicket(recovery, ticket));
        if (open.isEmpty()) {
            return AlertOutcome.ignored(AlertOutcome.Reason.NO_OPEN_TICKET, null);
        }
        Ticket ticket = open.get();
        if (ticket.recoveredAt() != null) {
            return AlertOutcome.ignored(AlertOutcome.Reason.ALREADY_RECOVERED, ticket.number());
        }
        Move move = move(actor, crossReferences.of(ticket.id()), now);
        ticket.recordRecovery(recovery.occurredAt(), move);
        publisher.publish(ticket, move, move.references());
        return AlertOutcome.joined(ticket.number());
    }

    /// It came late: what it tells was over before this ticket's problem began.
    private static boolean isOfFormerTicket(Alert recovery, Ticket ticket) {
        return ticket.firstOccurredAt() != null
                && recovery.occurredAt().isBefore(ticket.firstOccurredAt());
    }

    /// It is the hub's ticket, and nobody's act; the client tells which system it was.
    private Move move(Actor actor, References references, Instant now) {
        return Move.ofNobody(actor.subject(), actor.client(), hub.organisation(), now, references);
    }
}
