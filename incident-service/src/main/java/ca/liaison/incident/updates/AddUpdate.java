package ca.liaison.incident.updates;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.Happening;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.MessageHeaders;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketUpdate;
import ca.liaison.kit.ticket.Updates;
import ca.liaison.kit.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Adds what a party says to an incident, append-only; an answer that was awaited resumes the work
/// (INC-22).
@ApplicationScoped
public class AddUpdate {
    private final TicketAccess access;
    private final Updates updates;
    private final IdempotencyKeys keys;
    private final TicketPublisher publisher;
    private final HubSettings hub;
    private final Clock clock;

    AddUpdate(
            TicketAccess access,
            Updates updates,
            IdempotencyKeys keys,
            TicketPublisher publisher,
            HubSettings hub,
            Clock clock) {
        this.access = access;
        this.updates = updates;
        this.keys = keys;
        this.publisher = publisher;
        this.hub = hub;
        this.clock = clock;
    }

    /// @param replayed whether the same request had added it before
    public record Added(TicketUpdate update, Seen seen, boolean replayed) {}

    @Transactional
    public Added execute(
            Actor actor,
            String number,
            AddUpdateRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Seen seen = access.requireLocked(number, actor);
        Ticket ticket = seen.ticket();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Move move =
                new Move(
                        actor,
                        request.agent(),
                        null,
                        null,
                        now,
                        seen.references(),
                        hub.organisation());
        access.permit(TicketAction.UPDATE, ticket, move);
        Readership readership = new Readership(request.visibility(), request.organisation());
        readership.checkShape(actor, request.partnerTicketNumber(), content);
        if (Boolean.TRUE.equals(request.answers()) && request.visibility() != Visibility.SHARED) {
            content.fault(Violation.of("/answers", "not_allowed"));
        }
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), true);
        Content asked = new Content(ticket.number() + "/update", content.tree());
        Optional<Effect> earlier = keys.find(actor, headers.idempotencyKey(), asked);
        if (earlier.isPresent()) {
            return new Added(updates.find(earlier.get().text()).orElseThrow(), seen, true);
        }
        readership.checkAddressee(move, content);
        content.rejectFaults();
        access.requirePair(ticket, move, request.partnerTicketNumber());
        TicketUpdate update = say(ticket, request, move);
        publisher.publish(ticket, move, seen.references());
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(ticket.id(), update.id()));
        return new Added(update, seen, false);
    }

    private TicketUpdate say(Ticket ticket, AddUpdateRequest request, Move move) {
        Visibility visibility = Objects.requireNonNull(request.visibility());
        UUID id = UUID.randomUUID();
        Happening.Text text =
                new Happening.Text(
                        TextId.ofUpdate(id, "text"), visibility.code(), request.organisation());
        boolean answers = Boolean.TRUE.equals(request.answers());
        long sequence = ticket.say(text, move);
        if (answers && ticket.waitsFor(move.actor().organisation())) {
            ticket.resume(move);
        }
        TicketUpdate update =
                new TicketUpdate(
                        id,
                        ticket.id(),
                        sequence,
                        move.at(),
                        move.actor().organisation(),
                        move.actor().subject(),
                        move.actor().client(),
                        request.agent(),
                        visibility,
                        request.organisation(),
                        answers,
                        Objects.requireNonNull(request.text()));
        updates.add(update);
        return update;
    }
}
