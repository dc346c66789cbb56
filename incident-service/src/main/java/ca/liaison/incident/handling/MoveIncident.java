package ca.liaison.incident.handling;

import ca.liaison.incident.incident.HubSettings;
import ca.liaison.incident.incident.Incident;
import ca.liaison.incident.incident.IncidentAction;
import ca.liaison.incident.incident.IncidentLifecycle;
import ca.liaison.incident.incident.Move;
import ca.liaison.incident.publishing.IncidentPublisher;
import ca.liaison.incident.security.IncidentAccess;
import ca.liaison.incident.security.IncidentAccess.Seen;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.References;
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
public class MoveIncident {
    private final IncidentAccess access;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final IncidentPublisher publisher;
    private final Surroundings surroundings;
    private final HubSettings hub;
    private final Clock clock;

    MoveIncident(
            IncidentAccess access,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            IncidentPublisher publisher,
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
            IncidentAction action,
            MoveRequest request,
            RequestContent content,
            MessageHeaders headers) {
        Seen seen = access.requireLocked(number, actor);
        Incident incident = seen.incident();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Move move =
                new Move(
                        actor,
                        request.agent(),
                        request.reason(),
                        request.note(),
                        now,
                        seen.references(),
                        hub.organisation());
        if (request.alreadyDone(move)) {
            access.permitParty(action, incident, move);
        } else {
            access.permit(action, incident, move);
        }
        if (actor.hub() && request.partnerTicketNumber() != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        content.rejectFaults();
        IdempotencyKeys.check(headers.idempotencyKey(), false);
        Content asked = new Content(incident.number() + "/" + action.code(), content.tree());
        if (keys.find(actor, headers.idempotencyKey(), asked).isPresent()
                || request.alreadyDone(move)) {
            return new Handled(incident, seen.references(), true);
        }
        request.check(incident, move, surroundings, content);
        content.rejectFaults();
        IncidentLifecycle.Row row = IncidentLifecycle.of(action);
        if (!row.isForTheAwaited()) {
            access.requirePair(incident, move, request.partnerTicketNumber());
        }
        if (row.conditional()) {
            EntityTag.require(headers.ifMatch(), incident.revision());
        }
        request.apply(incident, move, surroundings);
        References references = crossReferences.of(incident.id());
        publisher.publish(incident, move, references);
        keys.keep(actor, headers.idempotencyKey(), asked, new Effect(incident.id(), null), now);
        return new Handled(incident, references, false);
    }
}
