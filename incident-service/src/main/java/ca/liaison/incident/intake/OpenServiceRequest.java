package ca.liaison.incident.intake;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.handling.RequestWindows;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
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
    private static final String OPERATION = "POST /v1/service-requests";

    private final Intake intake;
    private final IntakeData data;
    private final RequestCatalogue catalogue;
    private final RequestWindows windows;
    private final Clock clock;

    OpenServiceRequest(
            Intake intake,
            IntakeData data,
            RequestCatalogue catalogue,
            RequestWindows windows,
            Clock clock) {
        this.intake = intake;
        this.data = data;
        this.catalogue = catalogue;
        this.windows = windows;
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
        Presented presented = Presented.of(TicketKind.SERVICE_REQUEST, OPERATION, actor, request);
        Handled handled =
                intake.execute(
                        actor,
                        presented,
                        content,
                        key,
                        now,
                        () -> report(actor, presented, request, content, now));
        if (!handled.replayed()) {
            windows.begin(handled.ticket());
        }
        return handled;
    }

    private TicketReport report(
            Actor actor,
            Presented presented,
            OpenServiceRequestRequest request,
            RequestContent content,
            Instant now) {
        TicketReport.@Nullable Wish wish = catalogue.wish(request, content, now);
        if (wish == null) {
            content.rejectFaults();
        }
        return data.report(actor, presented, request, Objects.requireNonNull(wish), content, now);
    }
}
