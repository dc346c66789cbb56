package ca.liaison.gateway.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/// The quota of one organisation at this copy of the gateway.
public final class Quota {
    private final Bucket bucket;
    private final int perSecond;
    private final int burst;
    private final String policy;

    Quota(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.bucket =
                Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build();
        this.policy = "\"organisation\";q=" + burst + ";w=" + ceiling(burst, perSecond);
    }

    /// What the field `RateLimit-Policy` tells: so many units in so many seconds.
    public String policy() {
        return policy;
    }

    /// Takes so many units, or none if there are not enough. A request that costs more than a whole
    /// burst would never get through, so it costs the burst.
    public Taken take(int cost) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(Math.min(cost, burst));
        long remaining = probe.getRemainingTokens();
        return new Taken(
                probe.isConsumed(),
                "\"organisation\";r=" + remaining + ";t=" + ceiling(burst - remaining, perSecond),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// The most that a request costs.
    public int burst() {
        return burst;
    }

    /// Gives back what was taken for a request that does not get through.
    ///
    /// @param needed what it will take when it is repeated
    /// @return how long until there is as much
    public Duration giveBack(int taken, int needed) {
        bucket.addTokens(taken);
        return Duration.ofNanos(
                bucket.estimateAbilityToConsume(Math.min(needed, burst)).getNanosToWaitForRefill());
    }

    private static long ceiling(long units, int perSecond) {
        return (units + perSecond - 1) / perSecond;
    }

    /// The outcome of asking for units.
    ///
    /// @param granted whether the request may go on
    /// @param state what the field `RateLimit` tells: units left, and seconds until all are back
    /// @param delay how long until there are enough, zero where they were
    public record Taken(boolean granted, String state, Duration delay) {}
}
