package ca.liaison.incident.ticket;

import java.time.Instant;
import java.time.ZoneId;

/// Until when a resolved incident may be reopened: the same time of day in Toronto, so many civil
/// days after the notice. It is met at its very instant and missed a moment later (OneMail 3.4).
public final class ReopeningDeadline {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private ReopeningDeadline() {}

    public static Instant after(Instant notice, int days) {
        return notice.atZone(TORONTO).plusDays(days).toInstant();
    }
}
