package ca.liaison.acceptance.kill;

import java.time.Duration;
import java.util.Random;

/// How long to go on and where chance begins.
///
/// `-Dliaison.seed=42` repeats a run's choices; `-Dliaison.campaign=10` goes on for ten minutes
/// instead of striking each part once.
///
/// @param length zero for the short run
record Campaign(long seed, Duration length) {

    static Campaign ofThisRun() {
        Long given = Long.getLong("liaison.seed");
        return new Campaign(
                given == null ? new Random().nextInt(1_000_000) : given,
                Duration.ofMinutes(Long.getLong("liaison.campaign", 0)));
    }

    boolean isLong() {
        return !length.isZero();
    }

    /// Chance of one participant, the same in each run with the same seed.
    Random chance(int participant) {
        return new Random(seed * 31 + participant);
    }
}
