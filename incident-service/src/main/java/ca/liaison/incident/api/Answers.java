package ca.liaison.incident.api;

import ca.liaison.incident.handling.Handled;
import ca.liaison.incident.incident.HubSettings;
import ca.liaison.incident.security.IncidentAccess.Seen;
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

    IncidentView view(Seen seen) {
        return IncidentView.of(seen.incident(), seen.references(), actor.get(), hub.organisation());
    }

    Response found(Seen seen) {
        return incident(Response.Status.OK, seen).build();
    }

    Response moved(Handled handled) {
        return repeated(handled, incident(Response.Status.OK, seen(handled))).build();
    }

    Response opened(Handled handled) {
        return repeated(handled, incident(Response.Status.CREATED, seen(handled)))
                .header(HttpHeaders.LOCATION, "/v1/incidents/" + handled.incident().number())
                .build();
    }

    private static Seen seen(Handled handled) {
        return new Seen(handled.incident(), handled.references());
    }

    private Response.ResponseBuilder incident(Response.Status status, Seen seen) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(seen.incident().revision()))
                .entity(view(seen));
    }

    private static Response.ResponseBuilder repeated(
            Handled handled, Response.ResponseBuilder response) {
        return handled.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
