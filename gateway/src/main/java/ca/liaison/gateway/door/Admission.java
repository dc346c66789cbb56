package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Operation;
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
import java.time.Duration;

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

    /// Takes the whole cost at once, that of a long body included: what does not fit is refused
    /// before it is read, and takes nothing from those that fit.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where the quota is used up, or nothing of that name
    ///   or method is offered
    Route.Known admit(Caller caller, Route route, RoutingContext request) {
        int cost =
                route instanceof Route.Known known
                        ? known.operation().cost() + costOf(request, known.operation())
                        : 1;
        Quota quota = quotas.of(caller.actor().organisation());
        Quota.Taken taken = quota.take(cost);
        tell(quota, taken, request.response());
        if (!taken.granted()) {
            throw refusal(taken.delay());
        }
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

    /// What the length of the body costs, where it is said beforehand; what is too long is not
    /// read.
    private static int costOf(RoutingContext request, Operation operation) {
        return Message.declaredLength(request.request().headers())
                .filter(length -> length <= operation.greatestSize())
                .map(length -> COST_OF_A_PIECE * BodyReading.furtherPieces(length))
                .orElse(0);
    }

    private static void tell(Quota quota, Quota.Taken taken, HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", quota.policy());
        response.putHeader("RateLimit", taken.state());
    }

    private static RuntimeException refusal(Duration delay) {
        return Problem.of(ProblemCode.TOO_MANY_REQUESTS)
                .retryAfter(delay.plusMillis(999))
                .rejected();
    }

    /// To be asked for each further piece of a body: nothing, where its length was charged already.
    Runnable pieces(Caller caller, Route.Known route, RoutingContext request) {
        return Message.declaredLength(request.request().headers()).isPresent()
                ? () -> {}
                : new Undeclared(
                        quotas.of(caller.actor().organisation()),
                        route.operation().cost(),
                        request.response());
    }

    /// A body whose length nobody knows beforehand. What was taken for it is given back where it
    /// does not fit: its repeat comes further, and in the end through.
    private static final class Undeclared implements Runnable {
        private final Quota quota;
        private final HttpServerResponse response;
        private int takenUntilNow;

        Undeclared(Quota quota, int takenUntilNow, HttpServerResponse response) {
            this.quota = quota;
            this.takenUntilNow = takenUntilNow;
            this.response = response;
        }

        @Override
        public void run() {
            if (takenUntilNow >= quota.burst()) {
                return;
            }
            Quota.Taken taken = quota.take(COST_OF_A_PIECE);
            tell(quota, taken, response);
            if (!taken.granted()) {
                throw refusal(quota.giveBack(takenUntilNow, takenUntilNow + COST_OF_A_PIECE));
            }
            takenUntilNow += COST_OF_A_PIECE;
        }
    }
}
