package ca.liaison.gateway.portal;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/// Who has signed in.
@RequestScoped
class Visitor {
    private final SecurityIdentity identity;
    private final CurrentActor actor;

    Visitor(SecurityIdentity identity, CurrentActor actor) {
        this.identity = identity;
        this.actor = actor;
    }

    /// @throws ca.liaison.kit.problem.Rejected 403 where nobody said for which organisation
    Actor actor() {
        return actor.get();
    }

    /// What the public API is asked with.
    String token() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token == null) {
            throw Problem.of(ProblemCode.UNAUTHORIZED).rejected();
        }
        return token.getToken();
    }
}
