package ca.liaison.gateway.token;

import ca.liaison.kit.identity.VerifiedTokens;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Verifies tokens, and gives up where that takes too long: without the identity provider's keys,
/// which are fetched once, a request would wait for a hung provider for as long as for any
/// connection (GWY-05). The keys are waited for all the same, for those who ask later.
@Alternative
@Priority(2)
@Singleton
class TimelyVerification extends VerifiedTokens {
    private static final Duration PATIENCE = Duration.ofMillis(1_200);

    TimelyVerification(OidcAuthenticationMechanism tokens) {
        super(tokens);
    }

    @Override
    protected Uni<SecurityIdentity> verify(
            RoutingContext request, IdentityProviderManager providers) {
        return goingOn(super.verify(request, providers))
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new OIDCException("The identity provider takes too long"));
    }

    /// The same work, not ended when nobody waits for it any more.
    private static <T> Uni<T> goingOn(Uni<T> work) {
        return Uni.createFrom()
                .emitter(waiting -> work.subscribe().with(waiting::complete, waiting::fail));
    }

    /// Asked before the one that it replaces.
    @Override
    public int getPriority() {
        return super.getPriority() + 1;
    }
}
