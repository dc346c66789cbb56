package ca.liaison.sla.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A contact table as it stands at an instant.
///
/// @param inForce the version that holds then; absent where none does
public record ContactTable(TableId id, @Nullable VersionFacts inForce) {

    /// @param staleAfter how long a table stays current without a word of it
    public ContactStatus status(Instant at, Duration staleAfter) {
        if (inForce == null) {
            return ContactStatus.MISSING;
        }
        return at.isBefore(inForce.staleFrom(staleAfter))
                ? ContactStatus.CURRENT
                : ContactStatus.STALE;
    }
}
