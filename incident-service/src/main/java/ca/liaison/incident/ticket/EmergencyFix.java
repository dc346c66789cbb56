package ca.liaison.incident.ticket;

import ca.liaison.kit.redaction.Redactions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change made at once for an urgent incident, before it was asked for (Guide 4.12.3). Its time
/// starts the term for the request for change that is owed.
///
/// @param changeReference number of the request for change, where there is one already
public record EmergencyFix(
        Instant madeAt,
        String description,
        @Nullable String changeReference,
        String recordedBy,
        Instant recordedAt) {

    /// The same, where it says this text without it.
    EmergencyFix without(String text) {
        return description.equals(text)
                ? new EmergencyFix(madeAt, Redactions.MARK, changeReference, recordedBy, recordedAt)
                : this;
    }
}
