package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.incident.Channel;
import ca.liaison.incident.incident.HubSettings;
import ca.liaison.incident.incident.Incident;
import ca.liaison.incident.incident.IncidentReport;
import ca.liaison.incident.incident.Incidents;
import ca.liaison.incident.incident.Move;
import ca.liaison.incident.publishing.IncidentPublisher;
import ca.liaison.kit.crossreference.Claim;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens an incident together with its reference, or finds that the same request opened one before
/// (XRF-02).
@ApplicationScoped
public class OpenIncident {
    private static final String OPERATION = "POST /v1/incidents";

    private final Incidents incidents;
    private final TicketNumbers numbers;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final IncidentPublisher publisher;
    private final Surroundings surroundings;
    private final Directory directory;
    private final HubSettings hub;
    private final Clock clock;

    OpenIncident(
            Incidents incidents,
            TicketNumbers numbers,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            IncidentPublisher publisher,
            Surroundings surroundings,
            Directory directory,
            HubSettings hub,
            Clock clock) {
        this.incidents = incidents;
        this.numbers = numbers;
        this.crossReferences = crossReferences;
        this.keys = keys;
        this.publisher = publisher;
        this.surroundings = surroundings;
        this.directory = directory;
        this.hub = hub;
        this.clock = clock;
    }

    /// @param key the request's `Idempotency-Key`; needed from the hub, which has no number of its
    ///   own
    @Transactional
    public Handled execute(
            Actor actor,
            OpenIncidentRequest request,
            RequestContent content,
            @Nullable String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntakeRules.check(request, actor, now, content);
        content.rejectFaults();
        IdempotencyKeys.check(key, actor.hub());
        Content asked = new Content(OPERATION, content.tree());
        Optional<Effect> earlier = keys.find(actor, key, asked);
        if (earlier.isPresent()) {
            return replayed(earlier.get().ticket());
        }
        long id = numbers.next();
        Optional<Handled> known = claim(actor, request, asked, id, now);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Effect> faster = keys.keep(actor, key, asked, new Effect(id, null), now);
        if (faster.isPresent()) {
            return replayed(faster.get().ticket());
        }
        return opened(actor, request, content, id, now);
    }

    private Handled opened(
            Actor actor,
            OpenIncidentRequest request,
            RequestContent content,
            long id,
            Instant now) {
        @Nullable String towards =
                request.towards() == null ? null : request.towards().organisation();
        String partner = towards == null ? actor.organisation() : towards;
        checkKnown(partner, request, content);
        @Nullable Long recurrenceOf = recurrenceOf(partner, request, content);
        content.rejectFaults();
        Agreement agreement = agreement(partner, request, content, now);
        Move move =
                new Move(
                        actor,
                        request.agent(),
                        null,
                        null,
                        now,
                        new References(List.of()),
                        hub.organisation());
        Incident incident =
                Incident.open(
                        id,
                        report(request, agreement, recurrenceOf),
                        towards,
                        hub.deskGroup(),
                        move);
        incidents.persist(incident);
        if (towards != null) {
            surroundings.askToAct(incident, towards, now);
        }
        References references = crossReferences.of(id);
        publisher.publish(incident, move, references);
        TicketLog.about(incident.number(), request.partnerTicketNumber());
        return new Handled(incident, references, false);
    }

    /// Claims the partner's number; empty when it is this ticket's from now on, or the hub gives
    /// none.
    private Optional<Handled> claim(
            Actor actor, OpenIncidentRequest request, Content asked, long id, Instant now) {
        if (request.partnerTicketNumber() == null) {
            return Optional.empty();
        }
        Claim claim =
                crossReferences.claim(
                        id,
                        TicketKind.INCIDENT,
                        actor.organisation(),
                        new PartnerNumber(request.partnerTicketNumber()),
                        Boolean.TRUE.equals(request.partnerTicketNumberConfidential()),
                        asked,
                        now);
        return switch (claim) {
            case Claim.New claimed -> Optional.empty();
            case Claim.Replay replay -> Optional.of(replayed(replay.ticket()));
            case Claim.Clash clash -> throw surroundings.numberTaken(clash.ticket());
        };
    }

    private Handled replayed(long ticket) {
        Incident incident = Objects.requireNonNull(incidents.findById(ticket));
        return new Handled(incident, crossReferences.of(ticket), true);
    }

    /// The rules that only data can tell.
    private void checkKnown(String partner, OpenIncidentRequest request, RequestContent content) {
        if (directory.service(Objects.requireNonNull(request.service())).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        }
        if (request.towards() != null
                && (directory.organisation(partner).isEmpty()
                        || partner.equals(hub.organisation()))) {
            content.fault(Violation.of("/towards/organisation", "unknown_organisation"));
        }
    }

    /// The ended ticket that the partner takes part in, by its key (INC-24).
    private @Nullable Long recurrenceOf(
            String partner, OpenIncidentRequest request, RequestContent content) {
        if (request.recurrenceOf() == null) {
            return null;
        }
        Optional<Incident> ended =
                incidents
                        .byNumber(request.recurrenceOf())
                        .filter(incident ->
                                crossReferences.of(incident.id()).of(partner).isPresent());
        if (ended.isEmpty()) {
            content.fault(Violation.of("/recurrenceOf", "unknown_ticket"));
        } else if (ended.get().state().open()) {
            content.fault(Violation.of("/recurrenceOf", "not_ended"));
        }
        return ended.map(Incident::id).orElse(null);
    }

    private Agreement agreement(
            String partner, OpenIncidentRequest request, RequestContent content, Instant now) {
        String service = Objects.requireNonNull(request.service());
        Optional<Agreement> agreement = directory.agreement(partner, service, now);
        if (agreement.isEmpty()) {
            content.fault(
                    Violation.of(
                            request.towards() == null ? "/service" : "/towards/organisation",
                            "no_agreement"));
        }
        content.rejectFaults();
        return agreement.orElseThrow();
    }

    private IncidentReport report(
            OpenIncidentRequest request, Agreement agreement, @Nullable Long recurrenceOf) {
        OpenIncidentRequest.Caller caller = Objects.requireNonNull(request.caller());
        OpenIncidentRequest.Workaround workaround = Objects.requireNonNull(request.workaround());
        return new IncidentReport(
                Objects.requireNonNull(request.service()),
                request.summary(),
                Objects.requireNonNull(request.serviceImpact()),
                Objects.requireNonNull(request.endUserImpact()),
                Objects.requireNonNull(request.firstOccurredAt()).toInstant(),
                surroundings.priority(
                        agreement, request.priority(), request.impact(), request.urgency()),
                request.impact(),
                request.urgency(),
                Objects.requireNonNull(caller.name()),
                Objects.requireNonNull(caller.desk()),
                Channel.API,
                request.preliminaryChecks(),
                Boolean.TRUE.equals(workaround.available()) ? workaround.description() : null,
                recurrenceOf);
    }
}
