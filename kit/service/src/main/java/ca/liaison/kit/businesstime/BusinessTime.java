package ca.liaison.kit.businesstime;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The time of rules and timers, and the clock that tells it. Tokens, locks, logs and the age of
/// remembered keys go by real time.
///
/// Where a file is named (`liaison.business-clock.file`), time can be moved forward through it.
/// Only the demonstration, and tests, may name one.
@Singleton
public class BusinessTime {
    private final @Nullable SharedOffset ahead;

    BusinessTime(@ConfigProperty(name = "liaison.business-clock.file") Optional<Path> file)
            throws IOException {
        if (file.isPresent()
                && !ConfigUtils.isProfileActive("demonstration")
                && LaunchMode.current() != LaunchMode.TEST) {
            throw new IllegalStateException(
                    "Business time can be moved in the demonstration profile alone");
        }
        this.ahead = file.isPresent() ? SharedOffset.in(file.get()) : null;
    }

    @Produces
    @Singleton
    Clock clock() {
        return ahead == null ? Clock.systemUTC() : new MovedClock(ahead);
    }

    /// Whether it can be moved here.
    public boolean movable() {
        return ahead != null;
    }

    /// How far it is ahead of real time.
    public Duration offset() {
        return ahead == null ? Duration.ZERO : ahead.get();
    }

    /// @throws IllegalArgumentException where that is not forward
    public void advance(Duration more) {
        if (!more.isPositive()) {
            throw new IllegalArgumentException("Business time moves forward only");
        }
        offsetToMove().add(more);
    }

    /// @return whether that is later than it was; else nothing is done
    public boolean advanceTo(Instant now) {
        return offsetToMove().raiseTo(Duration.between(Clock.systemUTC().instant(), now));
    }

    private SharedOffset offsetToMove() {
        if (ahead == null) {
            throw new IllegalStateException("Business time cannot be moved here");
        }
        return ahead;
    }
}
