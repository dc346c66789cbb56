package ca.liaison.acceptance.suite;

import ca.liaison.local.process.PortHolder;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// A row of ports that nobody listens on, below those that systems give to outgoing connections.
final class FreePorts {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ROW = 20;
    private static final int TRIES = 200;

    private FreePorts() {}

    /// The first port of the row. Drawn at random, so that suites that start together do not meet.
    static int base() {
        return IntStream.generate(FreePorts::drawn)
                .limit(TRIES)
                .filter(base -> IntStream.range(base, base + ROW).allMatch(PortHolder::free))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no row of free ports"));
    }

    private static int drawn() {
        return ThreadLocalRandom.current().nextInt(LOWEST / ROW, HIGHEST / ROW) * ROW;
    }
}
