package ca.liaison.sla.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a version beside the contacts themselves.
///
/// @param validUntil when the next version begins; absent for the last one
/// @param confirmedAt when somebody last said that it is still right
public record VersionFacts(
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        Instant recordedAt,
        @Nullable Instant confirmedAt) {

    /// Since when nobody has said anything of it: that it was changed, or that it is still right.
    public Instant lastSaid() {
        Instant changed = recordedAt.isAfter(validFrom) ? recordedAt : validFrom;
        return confirmedAt == null || confirmedAt.isBefore(changed) ? changed : confirmedAt;
    }

    /// From when on it is stale, unless somebody says something of it.
    public Instant staleFrom(Duration staleAfter) {
        return lastSaid().plus(staleAfter);
    }

    boolean holdsAt(Instant at) {
        return !at.isBefore(validFrom) && (validUntil == null || at.isBefore(validUntil));
    }
}
