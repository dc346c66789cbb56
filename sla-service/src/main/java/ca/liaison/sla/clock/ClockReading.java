package ca.liaison.sla.clock;

import ca.liaison.events.servicelevel.TicketClock;
import java.util.List;

/// One clock of a ticket and why it stands as it does (SLA-23).
public record ClockReading(TicketClock clock, List<Segment> segments) {

    public ClockReading {
        segments = List.copyOf(segments);
    }
}
