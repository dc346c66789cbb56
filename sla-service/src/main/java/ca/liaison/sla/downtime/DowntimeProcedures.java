package ca.liaison.sla.downtime;

import ca.liaison.events.directory.Organisation;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.sla.security.DowntimeVisibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes statements of organisations in, and tells what each of them stated last, or that it stated
/// nothing.
@ApplicationScoped
public class DowntimeProcedures {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final DowntimeStatements statements;
    private final Directory directory;
    private final Clock clock;

    DowntimeProcedures(DowntimeStatements statements, Directory directory, Clock clock) {
        this.statements = statements;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param statement the last one; absent where nothing was stated
    public record Stated(String organisation, @Nullable DowntimeStatement statement) {}

    /// Of every organisation that the caller may know of, in the order of their codes.
    @Transactional
    public List<Stated> all(Actor actor, Instant at) {
        List<String> organisations =
                directory
                        .snapshot()
                        .all(Organisation.class, at)
                        .map(Organisation::code)
                        .filter(organisation -> DowntimeVisibility.visibleTo(actor, organisation))
                        .toList();
        Map<String, DowntimeStatement> latest = statements.latest(organisations, at);
        return organisations.stream()
                .map(organisation -> new Stated(organisation, latest.get(organisation)))
                .toList();
    }

    /// @throws ca.liaison.kit.problem.Rejected 404 where there is no organisation that the caller
    ///   may ask about
    @Transactional
    public Stated one(Actor actor, String organisation) {
        Instant now = clock.instant();
        requireVisible(actor, organisation, now);
        return new Stated(organisation, statements.latest(organisation, now).orElse(null));
    }

    /// Writes the next statement of an organisation; one that says what the last one says changes
    /// nothing.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404, 403, then with every fault of the request
    @Transactional
    public Stated state(
            Actor actor,
            String organisation,
            StateDowntimeProcedureRequest request,
            RequestContent content) {
        requireVisible(actor, organisation, clock.instant());
        if (!DowntimeVisibility.mayState(actor, organisation)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        LocalDate trained = trained(request, content);
        content.rejectFaults();
        statements.lock(organisation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<DowntimeStatement> before = statements.latest(organisation, now);
        Optional<DowntimeStatement> same = before.filter(last -> last.says(request, trained));
        if (same.isPresent()) {
            return new Stated(organisation, same.get());
        }
        DowntimeStatement statement =
                new DowntimeStatement(
                        before.map(DowntimeStatement::version).orElse(0) + 1,
                        Boolean.TRUE.equals(request.exists()),
                        trained,
                        request.howUsersAreTold(),
                        now);
        statements.add(organisation, statement, actor, request.agent());
        return new Stated(organisation, statement);
    }

    private void requireVisible(Actor actor, String organisation, Instant at) {
        if (!DowntimeVisibility.visibleTo(actor, organisation)
                || directory.snapshot().organisation(organisation, at).isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
    }

    private @Nullable LocalDate trained(
            StateDowntimeProcedureRequest request, RequestContent content) {
        String text = request.lastTrainedOn();
        if (text == null) {
            return null;
        }
        if (Boolean.FALSE.equals(request.exists())) {
            content.fault(Violation.of("/lastTrainedOn", "not_allowed"));
            return null;
        }
        LocalDate trained = date(text);
        if (trained == null) {
            content.fault(
                    new Violation(
                            "/lastTrainedOn",
                            "wrong_type",
                            Map.of("expected", "date (YYYY-MM-DD)")));
        } else if (trained.isAfter(LocalDate.ofInstant(clock.instant(), TORONTO))) {
            content.fault(Violation.of("/lastTrainedOn", "in_future"));
        }
        return trained;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.isBefore(EARLIEST) ? null : date;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
