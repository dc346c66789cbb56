package ca.liaison.gateway.token;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who sent the request under way.
@Singleton
public class Callers {
    private final CurrentActor actor;

    Callers(CurrentActor actor) {
        this.actor = actor;
    }

    /// The caller of a request whose token was verified.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as forbidden where the token names no organisation
    public Caller of(RoutingContext request) {
        Actor known =
                actor.ifKnown().orElseThrow(() -> Problem.of(ProblemCode.FORBIDDEN).rejected());
        if (request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token) {
            return new Caller(
                    known, token.getRawToken(), Instant.ofEpochSecond(token.getExpirationTime()));
        }
        throw Problem.of(ProblemCode.UNAUTHORIZED).rejected();
    }
}
