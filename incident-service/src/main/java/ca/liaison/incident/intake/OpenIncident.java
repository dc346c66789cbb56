package ca.liaison.incident.intake;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.identity.TicketReaders;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens an incident (INC-01, INC-02).
@ApplicationScoped
public class OpenIncident {
    private static final String OPERATION = "POST /v1/incidents";
    private static final Set<Role> OPENERS =
            EnumSet.of(Role.PARTNER_DESK, Role.MONITORING, Role.HUB_DESK);

    private final Intake intake;
    private final IntakeData data;
    private final Clock clock;

    OpenIncident(Intake intake, IntakeData data, Clock clock) {
        this.intake = intake;
        this.data = data;
        this.clock = clock;
    }

    /// A security incident is opened by security roles, any other by desks.
    ///
    /// @param key the request's `Idempotency-Key`; needed from the hub, which has no number of its
    ///   own
    @Transactional
    public Handled execute(
            Actor actor,
            OpenIncidentRequest request,
            RequestContent content,
            @Nullable String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!actor.hasAny(
                Boolean.TRUE.equals(request.security()) ? TicketReaders.SECURITY : OPENERS)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        IntakeRules.check(request, actor, now, content);
        content.rejectFaults();
        Presented presented = Presented.of(TicketKind.INCIDENT, OPERATION, actor, request);
        return intake.execute(
                actor,
                presented,
                content,
                key,
                now,
                () -> data.report(actor, presented, request, fault(request), content, now));
    }

    private static TicketReport.Fault fault(OpenIncidentRequest request) {
        OpenIncidentRequest.Workaround workaround = Objects.requireNonNull(request.workaround());
        return new TicketReport.Fault(
                Objects.requireNonNull(request.serviceImpact()),
                Objects.requireNonNull(request.endUserImpact()),
                Objects.requireNonNull(request.firstOccurredAt())
                        .toInstant()
                        .truncatedTo(ChronoUnit.MICROS),
                request.preliminaryChecks(),
                request.checks() == null
                        ? List.of()
                        : request.checks().stream().map(Check::made).toList(),
                Boolean.TRUE.equals(workaround.available()) ? workaround.description() : null,
                Boolean.TRUE.equals(request.security()));
    }
}
