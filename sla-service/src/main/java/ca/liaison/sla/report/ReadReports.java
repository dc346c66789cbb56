package ca.liaison.sla.report;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.Service;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.identity.TicketReaders;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.availability.MeasureAvailability;
import ca.liaison.sla.availability.Span;
import ca.liaison.sla.report.CountMonth.Month;
import ca.liaison.sla.report.FrozenReports.Kept;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows the report of a month: as it was kept when the month was closed, else counted anew. The
/// hub sees those of all organisations, a partner its own.
@ApplicationScoped
public class ReadReports {
    private final FrozenReports frozen;
    private final CountMonth count;
    private final MeasureAvailability availability;
    private final Directory directory;
    private final Clock clock;

    ReadReports(
            FrozenReports frozen,
            CountMonth count,
            MeasureAvailability availability,
            Directory directory,
            Clock clock) {
        this.frozen = frozen;
        this.count = count;
        this.availability = availability;
        this.directory = directory;
        this.clock = clock;
    }

    /// Whether what was kept is what follows from the facts of that time.
    ///
    /// @param checksum of what was kept
    /// @param stored of what is stored now, which was not changed where the two are the same
    /// @param recomputed of what follows from the facts
    public record Verified(
            @Nullable String organisation,
            String checksum,
            String stored,
            String recomputed,
            String algorithm) {

        public boolean matches() {
            return checksum.equals(stored) && checksum.equals(recomputed);
        }
    }

    /// A report as it is shown.
    public sealed interface Shown {}

    /// As it was kept when its month was closed.
    public record AsKept(ObjectNode report) implements Shown {}

    /// As it is counted now.
    public record AsCounted(ServiceLevelReport report) implements Shown {}

    /// What a report says, as far as reports of today say it.
    public ServiceLevelReport read(Shown shown) {
        return switch (shown) {
            case AsKept(ObjectNode report) -> frozen.read(report);
            case AsCounted(ServiceLevelReport report) -> report;
        };
    }

    /// @param organisation absent for the caller's own, and with the hub for all together
    /// @param service absent for all together
    /// @throws ca.liaison.kit.problem.Rejected 404 where it is another's or nothing was agreed, 422
    ///   for a month that is to come and what is not known
    @Transactional
    public Shown of(
            YearMonth month, @Nullable String organisation, @Nullable String service, Actor actor) {
        Instant now = clock.instant();
        Scope scope = scope(month, organisation, service, actor, now);
        Optional<Kept> kept = frozen.find(month, scope);
        if (kept.isPresent()) {
            return new AsKept(frozen.tree(kept.get()));
        }
        ServiceLevelReport report =
                counted(month, scope, frozen.cut(month).orElseGet(() -> Cut.now(now)));
        return new AsCounted(
                report.complete() || actor.hasAny(TicketReaders.SECURITY)
                        ? report
                        : report.withoutSecurityIncidents());
    }

    /// @throws ca.liaison.kit.problem.Rejected likewise, and 409 where the month is not closed
    @Transactional
    public Verified verify(
            YearMonth month, @Nullable String organisation, @Nullable String service, Actor actor) {
        Scope scope = scope(month, organisation, service, actor, clock.instant());
        Kept kept =
                frozen.find(month, scope)
                        .orElseThrow(() ->
                                Problem.of(ProblemCode.MONTH_NOT_CLOSED)
                                        .with("month", month.toString())
                                        .rejected());
        ServiceLevelReport again = counted(month, scope, kept.closed().cut());
        return new Verified(
                scope.organisation(),
                kept.checksum(),
                FrozenReports.checksum(kept.content()),
                frozen.canonical(again).checksum(),
                FrozenReports.algorithm());
    }

    private ServiceLevelReport counted(YearMonth month, Scope scope, Cut cut) {
        Month read = count.read(month, scope.service(), cut);
        return count.report(read, scope);
    }

    private Scope scope(
            YearMonth month,
            @Nullable String organisation,
            @Nullable String service,
            Actor actor,
            Instant now) {
        boolean all = actor.hub() || actor.has(Role.SERVICE);
        if (!all && organisation != null && !organisation.equals(actor.organisation())) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        String whose = all ? organisation : actor.organisation();
        Span time = Span.of(month, now);
        DirectorySnapshot known = directory.snapshot();
        List<Violation> faults = new ArrayList<>();
        if (now.isBefore(Span.of(month).from())) {
            faults.add(Violation.of("path:month", "in_future"));
        }
        if (organisation != null && !knows(known, Organisation.class, organisation, time)) {
            faults.add(Violation.of("?organisation", "unknown_organisation"));
        }
        if (service != null && !knows(known, Service.class, service, time)) {
            faults.add(Violation.of("?service", "unknown_service"));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults).rejected();
        }
        if (service != null
                && whose != null
                && availability.inForce(whose, service, month, now).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        return new Scope(whose, service);
    }

    private static boolean knows(
            DirectorySnapshot known,
            Class<? extends DirectoryRecord> type,
            String code,
            Span time) {
        return known.ids(type, time.from(), time.until()).anyMatch(code::equals);
    }
}
