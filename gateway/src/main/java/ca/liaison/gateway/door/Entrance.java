package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.log.Trail;
import ca.liaison.gateway.restriction.RestrictionsInForce;
import ca.liaison.gateway.token.Caller;
import ca.liaison.gateway.token.Callers;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What everything that enters is judged by, in this order: who, what is closed to them, how much,
/// which parameters, what size and form.
@Singleton
class Entrance {
    private static final Duration FOR_A_BODY = Duration.ofSeconds(10);

    private final Callers callers;
    private final Catalogue catalogue;
    private final RestrictionsInForce restrictions;
    private final Admission admission;
    private final QueryRules queries;

    Entrance(
            Callers callers,
            Catalogue catalogue,
            RestrictionsInForce restrictions,
            Admission admission,
            QueryRules queries) {
        this.callers = callers;
        this.catalogue = catalogue;
        this.restrictions = restrictions;
        this.admission = admission;
        this.queries = queries;
    }

    /// @param body null for methods that carry none
    /// @throws ca.liaison.kit.problem.Rejected where it is not let in
    Entered judge(RoutingContext request, @Nullable InputStream body) {
        Caller caller = callers.of(request);
        Trail.of(request).calledBy(caller.actor().organisation());
        HttpServerRequest asked = request.request();
        Route found = catalogue.routes().find(asked.method().name(), asked.path());
        restrictions.judge(caller.actor(), found);
        Route.Known route = admission.admit(caller, found, request);
        queries.judge(route.operation(), request.queryParams());
        Message message =
                Message.read(
                        asked.headers(),
                        body,
                        route.operation().greatestSize(),
                        new BodyReading(FOR_A_BODY, admission.pieces(caller, route, request)));
        return new Entered(caller, route, message);
    }
}
