package ca.liaison.sla.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/// The time from one instant until another, which is not in it. It may be empty.
public record Span(Instant from, Instant until) {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    public Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
    }

    /// A month as it is in Toronto.
    public static Span of(YearMonth month) {
        return new Span(start(month), start(month.plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(TORONTO).toInstant();
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
