package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.log.Trail;
import ca.liaison.gateway.quota.Quota;
import ca.liaison.gateway.quota.Quotas;
import ca.liaison.gateway.token.Caller;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Takes the cost of what a caller asks for from the organisation's quota. Asking for what does not
/// exist costs too.
@Singleton
class Admission {
    /// As much as a creation.
    private static final int COST_OF_A_PIECE = 5;

    private final Quotas quotas;

    Admission(Quotas quotas) {
        this.quotas = quotas;
    }

    /// @throws ca.liaison.kit.problem.Rejected where the quota is used up, or nothing of that name
    ///   or method is offered
    Route.Known admit(Caller caller, Route route, RoutingContext request) {
        int cost = route instanceof Route.Known known ? known.operation().cost() : 1;
        charge(caller, cost, request.response());
        return switch (route) {
            case Route.Known known -> {
                Trail.of(request).leadsTo(known.operation());
                yield known;
            }
            case Route.OtherMethod other -> {
                request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", other.allowed()));
                throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED).rejected();
            }
            case Route.Unknown unknown -> throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        };
    }

    /// Takes the cost of one more piece of a long body.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where the quota is used up
    void admitPiece(Caller caller, HttpServerResponse response) {
        charge(caller, COST_OF_A_PIECE, response);
    }

    private void charge(Caller caller, int cost, HttpServerResponse response) {
        Quota quota = quotas.of(caller.actor().organisation());
        Quota.Taken taken = quota.take(cost);
        response.putHeader("RateLimit-Policy", quota.policy());
        response.putHeader("RateLimit", taken.state());
        if (!taken.granted()) {
            throw Problem.of(ProblemCode.TOO_MANY_REQUESTS)
                    .retryAfter(taken.delay().plusMillis(999))
                    .rejected();
        }
    }
}
