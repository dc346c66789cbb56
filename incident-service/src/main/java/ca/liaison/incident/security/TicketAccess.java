package ca.liaison.incident.security;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Relation;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.incident.ticket.TicketLifecycle;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.TicketReaders;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who may see a ticket, who may move it, and whether the quoted number is the caller's own.
@ApplicationScoped
public class TicketAccess {
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final Participation participation;

    TicketAccess(Tickets tickets, CrossReferences crossReferences, Participation participation) {
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.participation = participation;
    }

    /// A ticket that the caller may see, and who takes part in it.
    public record Seen(Ticket ticket, References references) {
        /// What of it does not depend on its kind.
        public SeenTicket known() {
            return new SeenTicket(new TicketNumber(ticket.kind(), ticket.id()), references);
        }
    }

    /// A ticket to be read. What the caller may not see looks exactly like what does not exist, in
    /// the answer and in the work that it takes.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 for another organisation's ticket, 403 for a
    ///   role of a party that does not read tickets
    public Seen require(String number, Actor actor) {
        return seen(number, actor, tickets::findByIdOptional);
    }

    /// A ticket to be moved, locked until the end of the transaction, so that its events keep their
    /// order. Nobody waits for the lock of a ticket that he may not see, nor holds it.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as [#require]
    public Seen requireLocked(String number, Actor actor) {
        return seen(
                number,
                actor,
                key ->
                        isHidden(key, actor)
                                ? Optional.empty()
                                : tickets.findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
    }

    private Seen seen(String number, Actor actor, Function<Long, Optional<Ticket>> find) {
        Ticket ticket =
                TicketNumber.parse(number)
                        .filter(parsed -> participation.takesPart(parsed, actor))
                        .flatMap(parsed ->
                                find.apply(parsed.key())
                                        .filter(found -> found.kind() == parsed.kind()))
                        .filter(found -> !found.security() || actor.hasAny(TicketReaders.SECURITY))
                        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        if (!ticket.security() && !actor.hasAny(TicketReaders.ORDINARY)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        References references = crossReferences.of(ticket.id());
        TicketLog.about(
                ticket.number(),
                references.of(actor.organisation()).map(Reference::partnerNumber).orElse(null));
        return new Seen(ticket, references);
    }

    /// Whether the caller may know that there is such a ticket, if there is.
    public boolean mayKnow(TicketNumber number, Actor actor) {
        return (actor.hasAny(TicketReaders.ORDINARY) || actor.hasAny(TicketReaders.SECURITY))
                && participation.takesPart(number, actor)
                && !isHidden(number.key(), actor);
    }

    /// Whether it is a security incident, and the caller has no security role.
    private boolean isHidden(long key, Actor actor) {
        return !actor.hasAny(TicketReaders.SECURITY) && tickets.isSecurityIncident(key);
    }

    /// What the caller reads of all tickets that its organisation takes part in: security
    /// incidents, other tickets, or both.
    public Set<Boolean> securityReadBy(Actor actor) {
        Set<Boolean> read = new HashSet<>();
        if (actor.hasAny(TicketReaders.SECURITY)) {
            read.add(true);
        }
        if (actor.hasAny(TicketReaders.ORDINARY)) {
            read.add(false);
        }
        return read;
    }

    /// @throws ca.liaison.kit.problem.Rejected 403 unless the table of moves allows the action to
    ///   the caller
    public void permit(TicketAction action, Ticket ticket, Move move) {
        Set<Relation> relations = ticket.relations(move.actor(), move.references());
        if (TicketLifecycle.of(action).allowedTo(relations)) {
            return;
        }
        boolean knownParty =
                action == TicketAction.ACKNOWLEDGE && relations.contains(Relation.PARTY);
        throw Problem.of(knownParty ? ProblemCode.NOT_AWAITED : ProblemCode.FORBIDDEN)
                .with("number", ticket.number())
                .with(
                        "who",
                        TicketLifecycle.of(action).who().stream()
                                .map(Relation::code)
                                .sorted()
                                .toList())
                .source(TicketLifecycle.of(action).source())
                .rejected();
    }

    /// A repeat of what is done already needs no more than to take part.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 403 for a caller that moves nothing
    public void permitParty(TicketAction action, Ticket ticket, Move move) {
        if (!ticket.relations(move.actor(), move.references()).contains(Relation.PARTY)) {
            permit(action, ticket, move);
        }
    }
}
