package ca.liaison.acceptance.desk;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Ticket numbers as a partner's tool would give them, none of which was ever given before.
public final class FreshNumbers {
    private static final AtomicInteger GIVEN = new AtomicInteger();
    private static final String RUN =
            UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private FreshNumbers() {}

    /// The next number with a tool's prefix, such as `HDN` of Hôpital du Nord.
    public static String next(String prefix) {
        return "%s-%s-%05d".formatted(prefix, RUN, GIVEN.incrementAndGet());
    }
}
