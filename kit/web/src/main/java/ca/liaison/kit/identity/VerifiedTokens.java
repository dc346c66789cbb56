package ca.liaison.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Verifies tokens as Quarkus does, and remembers for a while what came of it: a desk's tool sends
/// the same token for five minutes, and to verify it takes a sixth of the work of a reading. A
/// token is remembered by its digest, half a minute at most and never beyond its own end; one that
/// is bound to a connection (`cnf`) never.
@Alternative
@Priority(1)
@Singleton
public class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final OidcAuthenticationMechanism tokens;
    private final Cache<String, SecurityIdentity> verified =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfter(
                            Expiry.<String, SecurityIdentity>creating(
                                    (digest, identity) -> remembering(identity)))
                    .build();

    public VerifiedTokens(OidcAuthenticationMechanism tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext request, IdentityProviderManager providers) {
        String sent = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null) {
            return tokens.authenticate(request, providers);
        }
        String digest = TokenDigest.of(sent);
        SecurityIdentity known = verified.getIfPresent(digest);
        return known != null
                ? Uni.createFrom().item(known)
                : verify(request, providers)
                        .onItem()
                        .ifNotNull()
                        .invoke(identity -> remember(digest, identity));
    }

    /// Verifies a token that is not known.
    protected Uni<SecurityIdentity> verify(
            RoutingContext request, IdentityProviderManager providers) {
        return tokens.authenticate(request, providers);
    }

    /// Without what belongs to the request that brought it.
    private void remember(String digest, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && !token.getClaimNames().contains("cnf")
                && !remembering(identity).isNegative()) {
            verified.put(
                    digest,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(token)
                            .addRoles(identity.getRoles())
                            .addCredentials(identity.getCredentials())
                            .build());
        }
    }

    private static Duration remembering(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        Duration left =
                Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
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
