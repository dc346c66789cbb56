package ca.liaison.incident.api;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.ticket.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Puts incidents onto the wire, as the caller may see them.
@ApplicationScoped
class Answers {
    private static final String REPLAYED = "Idempotency-Replayed";

    private final CurrentActor actor;
    private final HubSettings hub;

    Answers(CurrentActor actor, HubSettings hub) {
        this.actor = actor;
        this.hub = hub;
    }

    TicketView view(Seen seen) {
        return TicketView.of(seen.ticket(), seen.references(), actor.get(), hub.organisation());
    }

    Response found(Seen seen) {
        return ticket(Response.Status.OK, seen).build();
    }

    Response moved(Handled handled) {
        return repeated(handled, ticket(Response.Status.OK, seen(handled))).build();
    }

    Response opened(Handled handled) {
        return repeated(handled, ticket(Response.Status.CREATED, seen(handled)))
                .header(
                        HttpHeaders.LOCATION,
                        KindPath.of(handled.ticket().kind()) + "/" + handled.ticket().number())
                .build();
    }

    private static Seen seen(Handled handled) {
        return new Seen(handled.ticket(), handled.references());
    }

    private Response.ResponseBuilder ticket(Response.Status status, Seen seen) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(seen.ticket().revision()))
                .entity(view(seen));
    }

    private static Response.ResponseBuilder repeated(
            Handled handled, Response.ResponseBuilder response) {
        return handled.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
