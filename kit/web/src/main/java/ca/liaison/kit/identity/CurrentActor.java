package ca.liaison.kit.identity;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The caller of the request under way.
@ApplicationScoped
public class CurrentActor {
    private static final String KNOWN = CurrentActor.class.getName();
    private static final String SERVICE_ACCOUNT = "service-account-";

    private final CurrentVertxRequest request;
    private final String hub;

    CurrentActor(
            CurrentVertxRequest request,
            @ConfigProperty(name = "liaison.hub.organisation") String hub) {
        this.request = request;
        this.hub = hub;
    }

    /// The caller. Only operations that require a token may ask.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 403 where the token names no organisation
    public Actor get() {
        return ifKnown().orElseThrow(() -> Problem.of(ProblemCode.FORBIDDEN).rejected());
    }

    /// The caller, where a token was verified already.
    public Optional<Actor> ifKnown() {
        RoutingContext context = request.getCurrent();
        if (context == null || !(context.user() instanceof QuarkusHttpUser user)) {
            return Optional.empty();
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        if (context.get(KNOWN) instanceof Known known && known.identity.equals(identity)) {
            return Optional.of(known.actor);
        }
        Optional<Actor> actor = of(identity);
        actor.ifPresent(found -> context.put(KNOWN, new Known(identity, found)));
        return actor;
    }

    /// Who a verified identity is. The token's claims are read once a request: to ask for one that
    /// is not a standard claim costs its library an exception.
    private record Known(SecurityIdentity identity, Actor actor) {}

    private Optional<Actor> of(SecurityIdentity identity) {
        if (identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)
                || !(token.getClaim("organisation") instanceof String organisation)) {
            return Optional.empty();
        }
        return Optional.of(
                new Actor(
                        organisation,
                        organisation.equals(hub),
                        identity.getRoles().stream()
                                .flatMap(claim -> Role.ofClaim(claim).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                        String.valueOf(token.getSubject()),
                        client(token)));
    }

    /// After a token exchange `azp` is the gateway; the service account's name still tells the
    /// partner's client.
    private static String client(JsonWebToken token) {
        if (token.getClaim("client") instanceof String account) {
            return account.startsWith(SERVICE_ACCOUNT)
                    ? account.substring(SERVICE_ACCOUNT.length())
                    : account;
        }
        return String.valueOf(token.<Object>getClaim("azp"));
    }
}
