package ca.liaison.incident.handling;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerHandler;
import ca.liaison.kit.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Ends what was asked for until a time, at that time, by itself (INC-41, FAI 3.4.2).
@ApplicationScoped
public class RequestWindows implements TimerHandler {
    private static final String KIND = "request_window";
    private static final String END = "end";

    private final Timers timers;
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final TicketPublisher publisher;
    private final HubSettings hub;
    private final Clock clock;

    RequestWindows(
            Timers timers,
            Tickets tickets,
            CrossReferences crossReferences,
            TicketPublisher publisher,
            HubSettings hub,
            Clock clock) {
        this.timers = timers;
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.publisher = publisher;
        this.hub = hub;
        this.clock = clock;
    }

    /// Within the transaction that opens or approves a request: sets its end where it has one, and
    /// nobody has to agree any more.
    public void begin(Ticket ticket) {
        if (ticket.windowOpen()) {
            timers.set(
                    new Timer(
                            KIND,
                            ticket.number(),
                            END,
                            java.util.Objects.requireNonNull(ticket.windowEndsAt())));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        @Nullable Ticket ticket = tickets.lockByNumber(timer.subject()).orElse(null);
        if (ticket == null || !ticket.windowOpen()) {
            return;
        }
        Move move =
                Move.ofNobody(
                        "timer",
                        "incident-service",
                        hub.organisation(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        crossReferences.of(ticket.id()));
        ticket.endWindow(move);
        publisher.publish(ticket, move, move.references());
    }
}
