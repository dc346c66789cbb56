package ca.liaison.sla.outage;

import ca.liaison.kit.header.IdempotencyKey;
import ca.liaison.kit.idempotency.IdempotencyKeys;
import ca.liaison.kit.idempotency.IdempotencyKeys.Effect;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.sla.clock.ClockTickets;
import ca.liaison.sla.clock.ClockTickets.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Records when a service was out by an incident (SLA-30), and corrects that: availability then
/// goes by it, in the place of what the incident says.
@ApplicationScoped
public class RecordOutage {
    private static final Set<Role> MAY = Set.of(Role.SERVICE_LEAD, Role.HUB_DESK);

    private final OutageRecords records;
    private final ClockTickets tickets;
    private final IdempotencyKeys keys;
    private final Clock clock;

    RecordOutage(OutageRecords records, ClockTickets tickets, IdempotencyKeys keys, Clock clock) {
        this.records = records;
        this.tickets = tickets;
        this.keys = keys;
        this.clock = clock;
    }

    /// What is recorded of an outage: the version that counts, behind those before it.
    ///
    /// @param written whether a version was written now
    public record Recorded(List<OutageRecord> versions, boolean written) {
        public Recorded {
            versions = List.copyOf(versions);
        }
    }

    /// The same again changes nothing; a repeat under the same key neither, whatever was told
    /// since.
    ///
    /// @param key the request's `Idempotency-Key`, where it has one
    /// @throws ca.liaison.kit.problem.Rejected where the caller may not see the incident or not
    ///   record anything of it, or what is told has faults
    @Transactional
    public Recorded execute(
            String ticket,
            RecordOutageRequest request,
            RequestContent content,
            @Nullable String key,
            Actor actor) {
        requireReadable(ticket, actor);
        if (!actor.hub() || !actor.hasAny(MAY)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant start = time("/startedAt", request.startedAt(), now, content);
        Instant end = time("/endedAt", request.endedAt(), now, content);
        if (start != null && end != null && !end.isAfter(start)) {
            content.fault(new Violation("/endedAt", "not_after", Map.of("member", "startedAt")));
        }
        content.rejectFaults();
        IdempotencyKey.check(key, false);
        tickets.hold(ticket);
        Content asked = new Content("PUT /v1/outages/" + ticket, content.tree());
        List<OutageRecord> before = records.of(ticket);
        if (!before.isEmpty() && keys.find(actor, key, asked).isPresent()) {
            return new Recorded(before, false);
        }
        OutageRecord told =
                new OutageRecord(
                        ticket, before.size() + 1, Objects.requireNonNull(start), end, now);
        boolean known = !before.isEmpty() && tellTheSame(before.getLast(), told);
        if (!known) {
            records.add(told, actor.client());
        }
        List<OutageRecord> versions = known ? before : records.of(ticket);
        keys.keep(actor, key, asked, new Effect(versions.size(), null));
        return new Recorded(versions, !known);
    }

    /// What was recorded of an incident that the caller may read.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where there is none that the caller may see
    @Transactional
    public Recorded read(String ticket, Actor actor) {
        requireReadable(ticket, actor);
        List<OutageRecord> versions = records.of(ticket);
        if (versions.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        return new Recorded(versions, false);
    }

    private void requireReadable(String ticket, Actor actor) {
        Kept kept =
                tickets.find(ticket)
                        .filter(found -> found.known() > 0)
                        .filter(found -> found.kind().equals(TicketKind.INCIDENT.code()))
                        .filter(found -> found.knownTo(actor))
                        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        if (!kept.readableBy(actor)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
    }

    private static @Nullable Instant time(
            String pointer, @Nullable OffsetDateTime told, Instant now, RequestContent content) {
        if (told == null) {
            return null;
        }
        Instant time = told.toInstant().truncatedTo(ChronoUnit.MICROS);
        if (time.isAfter(now)) {
            content.fault(Violation.of(pointer, "in_future"));
        }
        return time;
    }

    private static boolean tellTheSame(OutageRecord one, OutageRecord other) {
        return one.startedAt().equals(other.startedAt())
                && Objects.equals(one.endedAt(), other.endedAt());
    }
}
