package ca.liaison.incident.api;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.AlertCount;
import ca.liaison.incident.ticket.AlertCounts;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.language.AnswerLanguage;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.ticket.EntityTag;
import ca.liaison.kit.ticket.TextId;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts incidents onto the wire, as the caller may see them.
@ApplicationScoped
class Answers {
    private static final String REPLAYED = "Idempotency-Replayed";

    private final CurrentActor actor;
    private final Redactions redactions;
    private final AlertCounts alertCounts;
    private final HubSettings hub;
    private final CallTheDesk callTheDesk;
    private final ClockViews clockViews;
    private final AnswerLanguage language;
    private final CurrentVertxRequest request;
    private final Clock clock;

    Answers(
            CurrentActor actor,
            Redactions redactions,
            AlertCounts alertCounts,
            HubSettings hub,
            CallTheDesk callTheDesk,
            ClockViews clockViews,
            AnswerLanguage language,
            CurrentVertxRequest request,
            Clock clock) {
        this.actor = actor;
        this.redactions = redactions;
        this.alertCounts = alertCounts;
        this.hub = hub;
        this.callTheDesk = callTheDesk;
        this.clockViews = clockViews;
        this.language = language;
        this.request = request;
        this.clock = clock;
    }

    TicketView view(Seen seen) {
        return views(List.of(seen)).getFirst();
    }

    List<TicketView> views(List<Seen> all) {
        Map<Long, AlertCount> counts = alertCounts.of(all.stream().map(Seen::ticket).toList());
        Language spoken = language.of(request.getCurrent());
        return all.stream().map(seen -> view(seen, spoken, counts, null)).toList();
    }

    private TicketView view(
            Seen seen,
            Language spoken,
            Map<Long, AlertCount> alerts,
            TicketView.@Nullable CallDeskView callDesk) {
        Instant now = clock.instant();
        return TicketView.of(
                seen.ticket(),
                seen.references(),
                actor.get(),
                hub.organisation(),
                now,
                alerts.get(seen.ticket().id()),
                clockViews.of(seen, actor.get(), spoken, now),
                callDesk,
                seen.ticket().redacted() ? redactions(seen, TextId.TICKET, TextId.HISTORY) : null);
    }

    /// What was taken away in these places, as far as the caller could read it.
    List<Redaction> redactions(Seen seen, String... places) {
        return redactions.of(
                seen.ticket().id(),
                actor.get(),
                seen.references().withdrawnAt(actor.get().organisation()),
                places);
    }

    Response found(Seen seen) {
        return ticket(Response.Status.OK, seen, view(seen)).build();
    }

    Response moved(Handled handled) {
        Seen seen = seen(handled);
        return repeated(handled, ticket(Response.Status.OK, seen, view(seen))).build();
    }

    Response opened(Handled handled) {
        Seen seen = seen(handled);
        Language spoken = language.of(request.getCurrent());
        TicketView view =
                view(
                        seen,
                        spoken,
                        Map.of(),
                        callTheDesk.about(handled.ticket(), spoken).orElse(null));
        return repeated(handled, ticket(Response.Status.CREATED, seen, view))
                .header(
                        HttpHeaders.LOCATION,
                        KindPath.of(handled.ticket().kind()) + "/" + handled.ticket().number())
                .build();
    }

    private static Seen seen(Handled handled) {
        return new Seen(handled.ticket(), handled.references());
    }

    private static Response.ResponseBuilder ticket(
            Response.Status status, Seen seen, TicketView view) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(seen.ticket().revision()))
                .entity(view);
    }

    private static Response.ResponseBuilder repeated(
            Handled handled, Response.ResponseBuilder response) {
        return handled.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
