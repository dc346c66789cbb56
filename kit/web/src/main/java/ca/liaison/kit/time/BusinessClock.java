package ca.liaison.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Gives rules their clock (UTC), so that nothing calls `now()` without one. Where a process has
/// business time, that takes its place; the gateway, whose rules are about tokens, has none.
class BusinessClock {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
