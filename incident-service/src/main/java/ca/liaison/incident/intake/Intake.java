package ca.liaison.incident.intake;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.Claim;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way in that all kinds share: writes a ticket together with its reference, or finds that the
/// same request opened one before (XRF-02).
@ApplicationScoped
class Intake {
    /// Judges what only data can tell, and gives what the ticket is to say. It is asked only about
    /// a request that was not carried out before.
    @FunctionalInterface
    interface Particulars {
        TicketReport report();
    }

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final TicketPublisher publisher;
    private final Surroundings surroundings;
    private final HubSettings hub;

    Intake(
            Tickets tickets,
            TicketNumbers numbers,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            TicketPublisher publisher,
            Surroundings surroundings,
            HubSettings hub) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.crossReferences = crossReferences;
        this.keys = keys;
        this.publisher = publisher;
        this.surroundings = surroundings;
        this.hub = hub;
    }

    /// Within the caller's transaction, once shape and content were found sound.
    ///
    /// @param key the request's `Idempotency-Key`; needed where no number makes it safe to repeat
    Handled execute(
            Actor actor,
            Presented presented,
            RequestContent content,
            @Nullable String key,
            Instant now,
            Particulars particulars) {
        IdempotencyKey.check(key, presented.number() == null);
        Content asked = new Content(presented.operation(), content.tree());
        Optional<Effect> earlier = keys.find(actor, key, asked);
        if (earlier.isPresent()) {
            return replayed(earlier.get().ticket());
        }
        long id = numbers.next();
        Optional<Handled> known = claim(actor, presented, asked, id, now);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Effect> faster = keys.keep(actor, key, asked, new Effect(id, null));
        if (faster.isPresent()) {
            return replayed(faster.get().ticket());
        }
        return opened(actor, presented, particulars.report(), id, now);
    }

    private Handled opened(
            Actor actor, Presented presented, TicketReport report, long id, Instant now) {
        Move move =
                new Move(
                        actor,
                        presented.agent(),
                        null,
                        null,
                        now,
                        new References(List.of()),
                        hub.organisation());
        Ticket ticket =
                Ticket.open(
                        id,
                        report,
                        presented.organisation(),
                        presented.towards(),
                        hub.deskGroup(),
                        move);
        tickets.persist(ticket);
        if (presented.number() == null && !presented.organisation().equals(hub.organisation())) {
            crossReferences.takePart(id, ticket.kind(), presented.organisation(), now);
        }
        surroundings.askToAct(ticket, ticket.assignedOrganisation(), now);
        References references = crossReferences.of(id);
        publisher.publish(ticket, move, references);
        TicketLog.about(
                ticket.number(), presented.number() == null ? null : presented.number().text());
        return new Handled(ticket, references, false);
    }

    /// Claims the partner's number; empty when it is this ticket's from now on, or there is none.
    private Optional<Handled> claim(
            Actor actor, Presented presented, Content asked, long id, Instant now) {
        if (presented.number() == null) {
            return Optional.empty();
        }
        Claim claim =
                crossReferences.claim(
                        id,
                        presented.kind(),
                        presented.organisation(),
                        presented.number(),
                        presented.confidential(),
                        asked,
                        now);
        return switch (claim) {
            case Claim.New claimed -> Optional.empty();
            case Claim.Replay replay -> Optional.of(replayed(replay.ticket()));
            case Claim.Clash clash ->
                    throw surroundings.numberTaken(presented.kind(), clash.ticket(), actor);
        };
    }

    private Handled replayed(long id) {
        Ticket ticket = Objects.requireNonNull(tickets.findById(id));
        return new Handled(ticket, crossReferences.of(id), true);
    }
}
