package ca.liaison.sla.api;

import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.ticket.EntityTag;
import ca.liaison.sla.review.Handled;
import ca.liaison.sla.review.ReviewDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Puts review meetings onto the wire, as the caller may see them.
@ApplicationScoped
class ReviewAnswers {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final String REPLAYED = "Idempotency-Replayed";

    private final CurrentActor actor;
    private final Clock clock;

    ReviewAnswers(CurrentActor actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    Response found(ReviewDetails details) {
        return answer(Response.Status.OK, details).build();
    }

    Response moved(Handled handled) {
        return repeated(handled, answer(Response.Status.OK, handled.details())).build();
    }

    Response scheduled(Handled handled) {
        return repeated(handled, answer(Response.Status.CREATED, handled.details()))
                .header(
                        HttpHeaders.LOCATION,
                        ServiceReviewResource.PATH + "/" + handled.details().review().id())
                .build();
    }

    private Response.ResponseBuilder answer(Response.Status status, ReviewDetails details) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityTag.of(details.review().revision()))
                .entity(
                        ServiceReviewView.of(
                                details,
                                actor.get(),
                                LocalDate.ofInstant(clock.instant(), TORONTO)));
    }

    private static Response.ResponseBuilder repeated(
            Handled handled, Response.ResponseBuilder response) {
        return handled.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
