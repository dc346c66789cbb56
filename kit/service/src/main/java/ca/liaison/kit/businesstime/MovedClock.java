package ca.liaison.kit.businesstime;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// Tells real time plus what business time is ahead of it.
final class MovedClock extends Clock {
    private final Clock real;
    private final SharedOffset ahead;

    MovedClock(SharedOffset ahead) {
        this(Clock.systemUTC(), ahead);
    }

    private MovedClock(Clock real, SharedOffset ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }
}
