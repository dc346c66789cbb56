package ca.liaison.sla.publishing;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.servicelevel.ClocksEvent;
import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.outbox.Outbox;
import ca.liaison.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends what happens to the clocks of tickets to the outbox, in the transaction that keeps it.
@ApplicationScoped
public class ClockPublisher {
    private final Outbox outbox;

    ClockPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Appends some, in their order.
    public void publish(List<OutgoingEvent> events) {
        outbox.append(events);
    }

    /// @param ticket the last that is known of it
    /// @param sequence of this event among those of the ticket's clocks
    /// @param clock id of the clock that it tells of
    public OutgoingEvent event(
            IncidentEvent ticket,
            long sequence,
            ClocksEventType type,
            Instant at,
            @Nullable String clock,
            List<TicketClock> clocks) {
        return new OutgoingEvent(
                Topics.SERVICE_LEVELS,
                ticket.number(),
                type.type(),
                at,
                new ClocksEvent(
                        type.type(),
                        ticket.number(),
                        ticket.kind(),
                        ticket.security(),
                        sequence,
                        at,
                        clock,
                        ticket.parties().stream().map(IncidentEvent.Party::organisation).toList(),
                        clocks));
    }
}
