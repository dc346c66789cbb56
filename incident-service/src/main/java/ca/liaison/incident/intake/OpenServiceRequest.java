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

/// Opens a service request (INC-01, Guide 2.3).
@ApplicationScoped
public class OpenServiceRequest {
    private final Intake intake;
    private final IntakeData data;
    private final Surroundings surroundings;
    private final Clock clock;

    OpenServiceRequest(Intake intake, IntakeData data, Surroundings surroundings, Clock clock) {
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
            OpenServiceRequestRequest request,
            RequestContent content,
            @Nullable String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IntakeRules.check(request, actor, content);
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

    private static Presented presented(Actor actor, OpenServiceRequestRequest request) {
        return new Presented(
                TicketKind.SERVICE_REQUEST,
                "POST /v1/service-requests",
                actor.organisation(),
                request.partnerTicketNumber() == null
                        ? null
                        : new PartnerNumber(request.partnerTicketNumber()),
                Boolean.TRUE.equals(request.partnerTicketNumberConfidential()),
                request.towards() == null ? null : request.towards().organisation(),
                request.agent());
    }

    private TicketReport report(
            Presented presented,
            OpenServiceRequestRequest request,
            RequestContent content,
            Instant now) {
        String service = Objects.requireNonNull(request.service());
        data.checkKnown(presented, service, content);
        @Nullable Long recurrenceOf = data.recurrenceOf(presented, request.recurrenceOf(), content);
        content.rejectFaults();
        Agreement agreement = data.agreement(presented, service, content, now);
        Caller caller = Objects.requireNonNull(request.caller());
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
                new TicketReport.Wish(Objects.requireNonNull(request.description())));
    }
}
