package ca.liaison.change.api;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.ChangeState;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.handling.Handled;
import ca.liaison.change.handling.Surroundings;
import ca.liaison.change.security.ChangeAccess.Seen;
import ca.liaison.change.timing.Timing;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.resource.KindPath;
import ca.liaison.kit.ticket.EntityTag;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts changes onto the wire, as the caller may see them.
@ApplicationScoped
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final String REPLAYED = "Idempotency-Replayed";

    /// As long as its start can still be too early.
    private static final Set<ChangeState> TIMED =
            EnumSet.range(ChangeState.FILED, ChangeState.SCHEDULED);

    private final CurrentActor actor;
    private final Surroundings surroundings;
    private final Redactions redactions;
    private final HubSettings hub;
    private final Clock clock;

    Answers(
            CurrentActor actor,
            Surroundings surroundings,
            Redactions redactions,
            HubSettings hub,
            Clock clock) {
        this.redactions = redactions;
        this.actor = actor;
        this.surroundings = surroundings;
        this.hub = hub;
        this.clock = clock;
    }

    List<ChangeView> views(List<Seen> all) {
        return all.stream().map(this::view).toList();
    }

    private ChangeView view(Seen seen) {
        return ChangeView.of(
                seen,
                TIMED.contains(seen.change().state()) ? timing(seen.change()) : null,
                seen.change().redacted()
                        ? redactions.of(
                                seen.change().id(),
                                actor.get(),
                                null,
                                TextId.TICKET,
                                TextId.HISTORY)
                        : List.of(),
                actor.get(),
                hub.organisation());
    }

    /// A calendar that nobody can count by must not keep anybody from reading.
    private @Nullable Timing timing(Change change) {
        try {
            return surroundings.timing(change, clock.instant());
        } catch (IllegalStateException unknown) {
            LOG.errorf(unknown, "No rule of time could be told of %s", change.number());
            return null;
        }
    }

    Response found(Seen seen) {
        return change(Response.Status.OK, seen).build();
    }

    Response moved(Handled handled) {
        return repeated(handled, change(Response.Status.OK, seen(handled))).build();
    }

    Response filed(Handled handled) {
        return repeated(handled, change(Response.Status.CREATED, seen(handled)))
                .header(
                        HttpHeaders.LOCATION,
                        KindPath.of(TicketKind.CHANGE) + "/" + handled.change().number())
                .build();
    }

    private static Seen seen(Handled handled) {
        return new Seen(handled.change(), handled.references());
    }

    private Response.ResponseBuilder change(Response.Status status, Seen seen) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(seen.change().revision()))
                .entity(view(seen));
    }

    private static Response.ResponseBuilder repeated(
            Handled handled, Response.ResponseBuilder response) {
        return handled.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
