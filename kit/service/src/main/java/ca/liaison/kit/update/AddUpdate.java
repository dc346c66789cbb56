package ca.liaison.kit.update;

import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.SeenTicket;
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
import ca.liaison.kit.update.Conversations.Conversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Adds what a party says to a ticket, append-only; an answer that was awaited resumes the work
/// (INC-22).
@ApplicationScoped
public class AddUpdate {
    private final Instance<Conversations> conversations;
    private final Updates updates;
    private final IdempotencyKeys keys;
    private final String hub;
    private final Clock clock;

    AddUpdate(
            Instance<Conversations> conversations,
            Updates updates,
            IdempotencyKeys keys,
            @ConfigProperty(name = "liaison.hub.organisation") String hub,
            Clock clock) {
        this.conversations = conversations;
        this.updates = updates;
        this.keys = keys;
        this.hub = hub;
        this.clock = clock;
    }

    /// @param replayed whether the same request had added it before
    public record Added(TicketUpdate update, SeenTicket seen, boolean replayed) {}

    @Transactional
    public Added execute(
            Actor actor,
            String number,
            AddUpdateRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Conversation conversation = conversations.get().on(number, actor, request.agent(), now);
        SeenTicket seen = conversation.seen();
        Readership readership = new Readership(request.visibility(), request.organisation());
        readership.checkShape(actor, request.partnerTicketNumber(), content);
        if (Boolean.TRUE.equals(request.answers()) && request.visibility() != Visibility.SHARED) {
            content.fault(Violation.of("/answers", "not_allowed"));
        }
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), true);
        Content asked = new Content(seen.number() + "/update", content.tree());
        Optional<Effect> earlier = keys.find(actor, headers.idempotencyKey(), asked);
        if (earlier.isPresent()) {
            return new Added(updates.find(earlier.get().text()).orElseThrow(), seen, true);
        }
        readership.checkAddressee(actor, seen.references(), hub, content);
        content.rejectFaults();
        Participation.requirePair(
                seen.number().toString(), seen.references(), actor, request.partnerTicketNumber());
        TicketUpdate update = say(conversation, actor, request, now);
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(seen.key(), update.id()));
        return new Added(update, seen, false);
    }

    private TicketUpdate say(
            Conversation conversation, Actor actor, AddUpdateRequest request, Instant now) {
        Visibility visibility = Objects.requireNonNull(request.visibility());
        UUID id = UUID.randomUUID();
        boolean answers = Boolean.TRUE.equals(request.answers());
        long sequence =
                conversation.say(
                        TextId.ofUpdate(id, "text"), visibility, request.organisation(), answers);
        TicketUpdate update =
                new TicketUpdate(
                        id,
                        conversation.seen().key(),
                        sequence,
                        now,
                        actor.organisation(),
                        actor.subject(),
                        actor.client(),
                        request.agent(),
                        visibility,
                        request.organisation(),
                        answers,
                        Objects.requireNonNull(request.text()));
        updates.add(update);
        return update;
    }
}
