package ca.liaison.incident.handling;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.events.change.ChangeEventType;
import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.LinkedChange;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Links a change that was filed for an emergency fix to its incident, once (INC-44, CHG-14).
@ApplicationScoped
public class LinkChange {
    private static final String FILED = ChangeEventType.FILED.type();

    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final TicketPublisher publisher;
    private final HubSettings hub;
    private final Clock clock;

    LinkChange(
            Tickets tickets,
            CrossReferences crossReferences,
            TicketPublisher publisher,
            HubSettings hub,
            Clock clock) {
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.publisher = publisher;
        this.hub = hub;
        this.clock = clock;
    }

    /// What is linked because of an event; empty where it does not tell that a change was filed for
    /// an incident.
    public static Optional<Filed> filed(ChangeEvent event) {
        return FILED.equals(event.type()) && event.incident() != null
                ? Optional.of(
                        new Filed(
                                event.incident(),
                                new LinkedChange(event.number(), event.at(), event.madeAt())))
                : Optional.empty();
    }

    /// @param incident number of the incident that it was filed for
    public record Filed(String incident, LinkedChange change) {}

    /// What names no incident is left alone.
    @Transactional
    public void execute(Filed filed) {
        tickets.lockByNumber(filed.incident())
                .filter(ticket -> ticket.kind() == TicketKind.INCIDENT)
                .ifPresent(ticket -> link(ticket, filed.change()));
    }

    private void link(Ticket ticket, LinkedChange change) {
        Move move =
                Move.ofNobody(
                        "change-service",
                        "incident-service",
                        hub.organisation(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        crossReferences.of(ticket.id()));
        ticket.linkChange(change, move);
        publisher.publish(ticket, move, move.references());
    }
}
