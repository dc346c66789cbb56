package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.handling.RequestWindows;
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
    private final RequestCatalogue catalogue;
    private final RequestWindows windows;
    private final Surroundings surroundings;
    private final Clock clock;

    OpenServiceRequest(
            Intake intake,
            IntakeData data,
            RequestCatalogue catalogue,
            RequestWindows windows,
            Surroundings surroundings,
            Clock clock) {
        this.intake = intake;
        this.data = data;
        this.catalogue = catalogue;
        this.windows = windows;
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
        catalogue.screen(request.fields(), content);
        content.rejectFaults();
        Presented presented = presented(actor, request);
        Handled handled =
                intake.execute(
                        actor,
                        presented,
                        content,
                        key,
                        now,
                        () -> report(presented, request, content, now));
        if (!handled.replayed()) {
            windows.begin(handled.ticket());
        }
        return handled;
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
        TicketReport.@Nullable Wish wish = catalogue.wish(request, content, now);
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
                Objects.requireNonNull(wish));
    }
}
