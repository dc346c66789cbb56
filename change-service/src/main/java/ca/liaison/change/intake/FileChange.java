package ca.liaison.change.intake;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Changes;
import ca.liaison.change.change.Filing;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.change.Move;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.handling.Handled;
import ca.liaison.change.publishing.ChangePublisher;
import ca.liaison.kit.crossreference.Claim;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files a request for change together with its reference, or finds that the same request filed one
/// before (CHG-01, CHG-03).
@ApplicationScoped
public class FileChange {
    private static final String OPERATION = "POST /v1/changes";
    private static final Set<Role> FILERS =
            EnumSet.of(Role.PARTNER_CHANGE, Role.SERVICE_LEAD, Role.DEPLOYMENT_LEAD);

    private final Changes changes;
    private final TicketNumbers numbers;
    private final CrossReferences crossReferences;
    private final IdempotencyKeys keys;
    private final FilingData data;
    private final ChangePublisher publisher;
    private final TicketSight sight;
    private final HubSettings hub;
    private final Clock clock;

    FileChange(
            Changes changes,
            TicketNumbers numbers,
            CrossReferences crossReferences,
            IdempotencyKeys keys,
            FilingData data,
            ChangePublisher publisher,
            TicketSight sight,
            HubSettings hub,
            Clock clock) {
        this.changes = changes;
        this.numbers = numbers;
        this.crossReferences = crossReferences;
        this.keys = keys;
        this.data = data;
        this.publisher = publisher;
        this.sight = sight;
        this.hub = hub;
        this.clock = clock;
    }

    /// @param key the request's `Idempotency-Key`; needed where no number makes it safe to repeat
    @Transactional
    public Handled execute(
            Actor actor, FileChangeRequest request, RequestContent content, @Nullable String key) {
        requireFiler(actor);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FilingRules.check(request, actor, now, content);
        content.rejectFaults();
        Whose whose = Whose.of(request, actor);
        IdempotencyKey.check(key, whose.number() == null);
        Content asked = new Content(OPERATION, content.tree());
        Optional<Effect> earlier = keys.find(actor, key, asked);
        if (earlier.isPresent()) {
            return replayed(earlier.get().ticket());
        }
        long id = numbers.next();
        Optional<Long> holder = claim(actor, whose, asked, id, now);
        if (holder.isPresent()) {
            return replayed(holder.get());
        }
        Optional<Effect> faster = keys.keep(actor, key, asked, new Effect(id, null));
        if (faster.isPresent()) {
            return replayed(faster.get().ticket());
        }
        Procedure procedure = FilingRules.procedure(actor, request).orElseThrow();
        Filing filing = data.filing(request, whose.organisation(), procedure, content, now);
        requireOpen(procedure, filing, now);
        return filed(actor, request, whose, filing, id, now);
    }

    private void requireOpen(Procedure procedure, Filing filing, Instant now) {
        data.filedFrom(procedure, filing.rfc().service(), now)
                .ifPresent(opening -> {
                    throw Problem.of(ProblemCode.OUTSIDE_BUSINESS_HOURS)
                            .with("nextOpening", opening.toString())
                            .source(procedure.paragraph())
                            .rejected();
                });
    }

    /// @throws ca.liaison.kit.problem.Rejected 403 for roles that file no changes
    static void requireFiler(Actor actor) {
        if (!actor.hasAny(FILERS)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
    }

    /// Whose change it is, and that organisation's own number of it.
    ///
    /// @param number absent for the hub's own
    record Whose(String organisation, @Nullable PartnerNumber number, boolean confidential) {
        static Whose of(FileChangeRequest request, Actor actor) {
            FileChangeRequest.PartnerOfChange partner = request.reportedBy();
            @Nullable String number =
                    partner == null ? request.partnerTicketNumber() : partner.partnerTicketNumber();
            return new Whose(
                    partner == null
                            ? actor.organisation()
                            : Objects.requireNonNull(partner.organisation()),
                    number == null ? null : new PartnerNumber(number),
                    Boolean.TRUE.equals(
                            partner == null
                                    ? request.partnerTicketNumberConfidential()
                                    : partner.partnerTicketNumberConfidential()));
        }
    }

    private Handled filed(
            Actor actor,
            FileChangeRequest request,
            Whose whose,
            Filing filing,
            long id,
            Instant now) {
        if (request.informed() != null) {
            request.informed()
                    .forEach(told -> crossReferences.takePart(id, TicketKind.CHANGE, told, now));
        }
        References references = crossReferences.of(id);
        Move move =
                new Move(actor, request.agent(), null, null, now, references, hub.organisation());
        Change change = Change.file(id, filing, move);
        changes.persist(change);
        publisher.publish(change, move, references);
        TicketLog.about(change.number(), whose.number() == null ? null : whose.number().text());
        return new Handled(change, references, false);
    }

    /// Claims the partner's number.
    ///
    /// @return the change that the same request filed before; empty where there is none
    private Optional<Long> claim(Actor actor, Whose whose, Content asked, long id, Instant now) {
        if (whose.number() == null) {
            return Optional.empty();
        }
        Claim claim =
                crossReferences.claim(
                        id,
                        TicketKind.CHANGE,
                        whose.organisation(),
                        whose.number(),
                        whose.confidential(),
                        asked,
                        now);
        return switch (claim) {
            case Claim.New claimed -> Optional.empty();
            case Claim.Replay replay -> Optional.of(replay.ticket());
            case Claim.Clash clash ->
                    throw Participation.numberTaken(
                            TicketKind.CHANGE, clash.ticket(), actor, sight);
        };
    }

    private Handled replayed(long id) {
        Change change = Objects.requireNonNull(changes.findById(id));
        return new Handled(change, crossReferences.of(id), true);
    }
}
