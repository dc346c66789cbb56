package ca.liaison.incident.handling;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.ticket.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Opens the ticket under which a matter goes on as another kind, with the same parties and their
/// same numbers.
@ApplicationScoped
class Continuations {
    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final CrossReferences crossReferences;
    private final TicketPublisher publisher;

    Continuations(
            Tickets tickets,
            TicketNumbers numbers,
            CrossReferences crossReferences,
            TicketPublisher publisher) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.crossReferences = crossReferences;
        this.publisher = publisher;
    }

    /// @throws ca.liaison.kit.problem.Rejected where a party has used its number for another ticket
    ///   of the new kind
    Ticket open(Ticket former, TicketReport report, Move move) {
        Ticket ticket = Ticket.continuing(former, numbers.next(), report, move);
        Optional<Reference> holder =
                crossReferences.carryOver(former.id(), ticket.id(), ticket.kind(), move.at());
        if (holder.isPresent()) {
            throw Problem.of(ProblemCode.PARTNER_NUMBER_TAKEN)
                    .with("number", holder.get().number())
                    .with("organisation", holder.get().organisation())
                    .source("Guide 2.5")
                    .rejected();
        }
        tickets.persist(ticket);
        publisher.publish(ticket, move, crossReferences.of(ticket.id()));
        return ticket;
    }
}
