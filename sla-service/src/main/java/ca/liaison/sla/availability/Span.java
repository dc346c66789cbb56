package ca.liaison.sla.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;

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

    /// So much of a month as is over; nothing of one that is to come.
    public static Span of(YearMonth month, Instant now) {
        Span whole = of(month);
        Instant until = now.isBefore(whole.until()) ? now : whole.until();
        return new Span(whole.from().isBefore(until) ? whole.from() : until, until);
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

    /// How long some spans are together; where several overlap, that time counts once.
    public static Duration together(Collection<Span> spans) {
        Duration sum = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Instant from = span.from().isAfter(counted) ? span.from() : counted;
            if (from.isBefore(span.until())) {
                sum = sum.plus(Duration.between(from, span.until()));
                counted = span.until();
            }
        }
        return sum;
    }
}
