package ca.liaison.kit.crossreference;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import java.util.Set;

/// Which tickets of a service a caller may see. Each service that owns tickets has one.
public interface TicketSight {
    /// The kinds of tickets that the service owns.
    Set<TicketKind> kinds();

    /// A ticket to be read.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 for what the caller may not see, just as for
    ///   what does not exist; 403 for a role of a party that does not read tickets
    SeenTicket require(String number, Actor actor);

    /// Whether the caller may know that there is such a ticket, if there is.
    boolean mayKnow(TicketNumber number, Actor actor);
}
