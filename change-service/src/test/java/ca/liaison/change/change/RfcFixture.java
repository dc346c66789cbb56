package ca.liaison.change.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests for change as they may be told.
public final class RfcFixture {
    public static final Instant START = Instant.parse("2026-12-20T05:00:00Z");
    public static final Instant END = Instant.parse("2026-12-20T09:00:00Z");

    private RfcFixture() {}

    /// One that nobody notices.
    public static Rfc unnoticed(ChangeImpact impact) {
        return rfc(impact, null);
    }

    /// One with an outage as long as it takes.
    public static Rfc withOutage(ChangeImpact impact) {
        return rfc(impact, new Rfc.Period(START, END));
    }

    private static Rfc rfc(ChangeImpact impact, Rfc.@Nullable Period outage) {
        return new Rfc(
                "OLIS",
                "Renew a certificate",
                "It runs out",
                "It is replaced",
                false,
                null,
                List.of(),
                true,
                Grade.LOW,
                impact,
                Grade.MEDIUM,
                null,
                outage,
                List.of("Interfaces"),
                new Rfc.Period(START, END),
                "Interfaces",
                "OLIS-REPOSITORY",
                List.of(),
                "Integration team",
                List.of("Integration team"));
    }
}
