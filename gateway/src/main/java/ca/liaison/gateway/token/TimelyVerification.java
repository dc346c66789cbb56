package ca.liaison.gateway.token;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/// Verifies tokens as Quarkus does, and gives up where that takes too long: without the identity
/// provider's keys, which are fetched once, a request would wait for a hung provider for as long as
/// for any connection (GWY-05). The keys are waited for all the same, for those who ask later.
@Alternative
@Priority(1)
@Singleton
class TimelyVerification implements HttpAuthenticationMechanism {
    private static final Duration PATIENCE = Duration.ofMillis(1_200);

    private final OidcAuthenticationMechanism tokens;

    TimelyVerification(OidcAuthenticationMechanism tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        return goingOn(tokens.authenticate(request, providers))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new OIDCException("The identity provider takes too long"));
    }

    /// The same work, not ended when nobody waits for it any more.
    private static <T> Uni<T> goingOn(Uni<T> work) {
        return Uni.createFrom()
                .emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return tokens.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return tokens.getCredentialTransport(request);
    }

    /// Asked before the one that it asks itself.
    @Override
    public int getPriority() {
        return tokens.getPriority() + 1;
    }
}
