package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.change.ChangeLifecycle;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.change.Move;
import ca.liaison.change.publishing.ChangePublisher;
import ca.liaison.change.security.ChangeAccess;
import ca.liaison.change.security.ChangeAccess.Seen;
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

/// Moves a change. The method reads as the order of judgement: what may be seen, by whom, what was
/// sent, was it sent before, do the numbers fit, is the state still the one that was read, is the
/// move possible.
@ApplicationScoped
public class MoveChange {
    private final ChangeAccess access;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final ChangePublisher publisher;
    private final Surroundings surroundings;
    private final HubSettings hub;
    private final Clock clock;

    MoveChange(
            ChangeAccess access,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            ChangePublisher publisher,
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
            ChangeAction action,
            MoveRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Seen seen = access.requireLocked(number, actor);
        Change change = seen.change();
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
        if (!request.alreadyDone(move)) {
            access.permit(action, seen, actor);
        }
        if (actor.hub() && request.partnerTicketNumber() != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        request.check(change, move, surroundings, content);
        content.rejectFaults();
        IdempotencyKey.check(headers.idempotencyKey(), false);
        Content asked = new Content(change.number() + "/" + action.code(), content.tree());
        if (keys.find(actor, headers.idempotencyKey(), asked).isPresent()
                || request.alreadyDone(move)) {
            return new Handled(change, seen.references(), true);
        }
        ChangeLifecycle.Row row = ChangeLifecycle.of(action);
        if (!row.isForTheUnnumbered()) {
            Participation.requirePair(
                    change.number(), move.references(), actor, request.partnerTicketNumber());
        }
        if (row.conditional()) {
            EntityTag.require(headers.ifMatch(), change.revision());
        }
        request.apply(change, move, surroundings);
        References references = crossReferences.of(change.id());
        publisher.publish(change, move, references);
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(change.id(), null));
        return new Handled(change, references, false);
    }
}
