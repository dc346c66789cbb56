package ca.liaison.incident.handling;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.incident.ticket.TicketLifecycle;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.EntityTag;
import ca.liaison.kit.ticket.MessageHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moves an incident. The method reads as the order of judgement: what may be seen, by whom, what
/// was sent, was it sent before, do the numbers fit, is the state still the one that was read, is
/// the move possible.
@ApplicationScoped
public class MoveTicket {
    private final TicketAccess access;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final TicketPublisher publisher;
    private final Surroundings surroundings;
    private final HubSettings hub;
    private final Clock clock;

    MoveTicket(
            TicketAccess access,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            TicketPublisher publisher,
            Surroundings surroundings,
            HubSettings hub,
            Clock clock) {
        this.access = access;
        this.crossReferences = crossReferences;
        this.keys = keys;
        this.publisher = publisher;
        this.surroundings = surroundings;
        this.hub = hub;
        this.clock = clock;
    }

    /// @throws ca.liaison.kit.problem.Rejected with the first thing in this order that stands
    ///   against it
    @Transactional
    public Handled execute(
            Actor actor,
            String number,
            TicketAction action,
            MoveRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Seen seen = access.requireLocked(number, actor);
        Ticket ticket = seen.ticket();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Move move =
                new Move(
                        actor,
                        request.agent(),
                        request.stated(),
                        request.note(),
                        now,
                        seen.references(),
                        hub.organisation());
        if (request.alreadyDone(move)) {
            access.permitParty(action, ticket, move);
        } else {
            access.permit(action, ticket, move);
        }
        if (actor.hub() && request.partnerTicketNumber() != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), false);
        Content asked = new Content(ticket.number() + "/" + action.code(), content.tree());
        if (keys.find(actor, headers.idempotencyKey(), asked).isPresent()
                || request.alreadyDone(move)) {
            return new Handled(ticket, seen.references(), true);
        }
        request.check(ticket, move, surroundings, content);
        content.rejectFaults();
        TicketLifecycle.Row row = TicketLifecycle.of(action);
        if (!row.isForTheAwaited()) {
            Participation.requirePair(
                    ticket.number(), move.references(), actor, request.partnerTicketNumber());
        }
        if (row.conditional()) {
            EntityTag.require(headers.ifMatch(), ticket.revision());
        }
        request.apply(ticket, move, surroundings);
        References references = crossReferences.of(ticket.id());
        publisher.publish(ticket, move, references);
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(ticket.id(), null));
        return new Handled(ticket, references, false);
    }
}
