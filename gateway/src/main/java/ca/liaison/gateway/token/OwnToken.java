package ca.liaison.gateway.token;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The token of the gateway's own service account, for what it reads on no caller's behalf.
@Singleton
public class OwnToken {
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private volatile @Nullable Grant latest;

    OwnToken(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /// A token that lives for some seconds at least.
    public CompletableFuture<String> current() {
        Grant grant = latest;
        if (grant != null && clock.instant().isBefore(grant.until())) {
            return CompletableFuture.completedFuture(grant.token());
        }
        return endpoint.own()
                .thenApply(fresh -> {
                    latest = fresh;
                    return fresh.token();
                });
    }
}
