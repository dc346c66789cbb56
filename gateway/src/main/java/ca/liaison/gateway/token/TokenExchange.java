package ca.liaison.gateway.token;

import ca.liaison.gateway.GatewayConfig;
import ca.liaison.kit.identity.TokenDigest;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;

/// Tokens for the services in the callers' names (GWY-01). Each is exchanged once for as many
/// callers as wait for it, remembered by a digest of the caller's token, and never used longer than
/// the caller's token lives or than the configured age: a client that was switched off is noticed
/// at the next exchange.
@Singleton
public class TokenExchange {
    private static final Logger LOG = Logger.getLogger(TokenExchange.class);
    private static final int GRANTS_REMEMBERED = 20_000;
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final BiFunction<String, String, CompletableFuture<Grant>> exchange;
    private final Duration greatestAge;
    private final Clock clock;
    private final AsyncCache<Key, Grant> grants;

    @Inject
    TokenExchange(TokenEndpoint endpoint, GatewayConfig config, Clock clock) {
        this(endpoint::exchange, config.exchangedTokenAge(), clock);
    }

    TokenExchange(
            BiFunction<String, String, CompletableFuture<Grant>> exchange,
            Duration greatestAge,
            Clock clock) {
        this.exchange = exchange;
        this.greatestAge = greatestAge;
        this.clock = clock;
        this.grants =
                Caffeine.newBuilder()
                        .maximumSize(GRANTS_REMEMBERED)
                        .expireAfter(
                                Expiry.<Key, Grant>creating((key, grant) ->
                                        Duration.between(clock.instant(), grant.until())))
                        .buildAsync();
    }

    /// A token for that service with the caller's identity.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as unauthorized or as unavailable
    public String forService(Caller caller, String service) {
        CompletableFuture<Grant> grant =
                grants.get(
                        new Key(TokenDigest.of(caller.token()), service),
                        (key, executor) -> exchanged(caller, service));
        try {
            return grant.join().token();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TokenRefused) {
                throw Problem.of(ProblemCode.UNAUTHORIZED).rejected();
            }
            LOG.warnf("No token for %s: %s", service, failed.getCause());
            throw Problem.unavailable(ASK_AGAIN).rejected();
        }
    }

    /// Forgets a token that the service no longer takes.
    public void forget(Caller caller, String service) {
        grants.synchronous().invalidate(new Key(TokenDigest.of(caller.token()), service));
    }

    private CompletableFuture<Grant> exchanged(Caller caller, String service) {
        Instant oldest = clock.instant().plus(greatestAge);
        return exchange.apply(caller.token(), service)
                .thenApply(grant -> grant.noLongerThan(caller.tokenEnds()).noLongerThan(oldest));
    }

    private record Key(String digest, String service) {}
}
