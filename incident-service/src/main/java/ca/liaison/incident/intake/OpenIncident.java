package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Opens an incident (INC-01, INC-02).
@ApplicationScoped
public class OpenIncident {
    private final Intake intake;
    private final IntakeData data;
    private final Surroundings surroundings;
    private final Clock clock;

    OpenIncident(Intake intake, IntakeData data, Surroundings surroundings, Clock clock) {
        this.intake = intake;
        this.data = data;
        this.surroundings = surroundings;
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
        Presented presented = presented(actor, request);
        return intake.execute(
                actor,
                presented,
                content,
                key,
                now,
                () -> report(presented, request, content, now));
    }

    private static Presented presented(Actor actor, OpenIncidentRequest request) {
        return new Presented(
                TicketKind.INCIDENT,
                "POST /v1/incidents",
                actor.organisation(),
                request.partnerTicketNumber() == null
                        ? null
                        : new PartnerNumber(request.partnerTicketNumber()),
                Boolean.TRUE.equals(request.partnerTicketNumberConfidential()),
                request.towards() == null ? null : request.towards().organisation(),
                request.agent());
    }

    private TicketReport report(
            Presented presented, OpenIncidentRequest request, RequestContent content, Instant now) {
        String service = Objects.requireNonNull(request.service());
        data.checkKnown(presented, service, content);
        @Nullable Long recurrenceOf = data.recurrenceOf(presented, request.recurrenceOf(), content);
        content.rejectFaults();
        Agreement agreement = data.agreement(presented, service, content, now);
        Caller caller = Objects.requireNonNull(request.caller());
        OpenIncidentRequest.Workaround workaround = Objects.requireNonNull(request.workaround());
        return new TicketReport(
                service,
                request.summary(),
                surroundings.priority(
                        agreement, request.priority(), request.impact(), request.urgency()),
                request.impact(),
                request.urgency(),
                Objects.requireNonNull(caller.name()),
                Objects.requireNonNull(caller.desk()),
                Channel.API,
                recurrenceOf,
                new TicketReport.Fault(
                        Objects.requireNonNull(request.serviceImpact()),
                        Objects.requireNonNull(request.endUserImpact()),
                        Objects.requireNonNull(request.firstOccurredAt()).toInstant(),
                        request.preliminaryChecks(),
                        Boolean.TRUE.equals(workaround.available())
                                ? workaround.description()
                                : null));
    }
}
