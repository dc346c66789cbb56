package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.CrossReferenceDuty;
import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.forward.Answer;
import ca.liaison.gateway.forward.Call;
import ca.liaison.gateway.forward.ForwardedHeaders;
import ca.liaison.gateway.log.Tracing;
import ca.liaison.gateway.log.Trail;
import ca.liaison.gateway.reference.CallersNumber;
import ca.liaison.gateway.reference.Pairs;
import ca.liaison.gateway.restriction.RestrictionsInForce;
import ca.liaison.gateway.token.Caller;
import ca.liaison.kit.language.AnswerLanguage;
import ca.liaison.kit.reference.PartnerNumber;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The order of judgement of everything that is forwarded: what is judged at the entrance, the
/// caller's number, the pair - and then the service, which judges the rest.
@Singleton
class Door {
    private final Entrance entrance;
    private final RestrictionsInForce restrictions;
    private final Pairs pairs;
    private final Owners owners;
    private final AnswerLanguage language;
    private final Tracing tracing;

    Door(
            Entrance entrance,
            RestrictionsInForce restrictions,
            Pairs pairs,
            Owners owners,
            AnswerLanguage language,
            Tracing tracing) {
        this.entrance = entrance;
        this.restrictions = restrictions;
        this.pairs = pairs;
        this.owners = owners;
        this.language = language;
        this.tracing = tracing;
    }

    Response pass(RoutingContext request, @Nullable InputStream body) {
        Trail trail = Trail.of(request);
        Entered entered = entrance.judge(request, body);
        Caller caller = entered.caller();
        Route.Known route = entered.route();
        Message message = entered.message();
        CrossReferenceDuty duty = route.operation().duty();
        Optional<PartnerNumber> quoted =
                CallersNumber.judge(caller.actor(), duty, message.numbers());
        if (duty == CrossReferenceDuty.MUST_MATCH && quoted.isPresent()) {
            pairs.requireMatch(caller, route, quoted.get(), accompanying(request, trail));
        }
        // A body may come slowly, a token's exchange and a service take their time: what is closed
        // meanwhile is not written any more, and not shown any more.
        Runnable stillOpen = () -> restrictions.judge(caller.actor(), route);
        Answer answer = owners.ask(caller, route, call(request, message, trail), stillOpen);
        if (route.operation().reads()) {
            stillOpen.run();
        }
        return new Passage(route.operation(), message.numbers(), quoted).outward(answer, trail);
    }

    private Call call(RoutingContext request, Message message, Trail trail) {
        HttpServerRequest received = request.request();
        MultiMap headers =
                ForwardedHeaders.inward(received.headers(), accompanying(request, trail));
        return new Call(
                received.method(),
                received.uri(),
                headers,
                message.content().length() == 0 ? null : message.content());
    }

    /// What goes with every call for this request: the language that the gateway chose, and the
    /// trace.
    private MultiMap accompanying(RoutingContext request, Trail trail) {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap()
                        .set(HttpHeaders.ACCEPT_LANGUAGE, language.of(request).tag());
        tracing.propagate(trail, headers);
        return headers;
    }
}
