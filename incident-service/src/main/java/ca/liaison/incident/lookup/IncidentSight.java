package ca.liaison.incident.lookup;

import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Which incidents and service requests a caller may see.
@ApplicationScoped
class IncidentSight implements TicketSight {
    private final TicketAccess access;
    private final FindTickets findTickets;

    IncidentSight(TicketAccess access, FindTickets findTickets) {
        this.access = access;
        this.findTickets = findTickets;
    }

    @Override
    public Set<TicketKind> kinds() {
        return Tickets.KINDS;
    }

    @Override
    public SeenTicket require(String number, Actor actor) {
        return findTickets.one(actor, number).known();
    }

    @Override
    public boolean mayKnow(TicketNumber number, Actor actor) {
        return access.mayKnow(number, actor);
    }
}
