package ca.liaison.events.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One immutable version of something the directory knows, valid from one instant (included) until
/// another (excluded).
///
/// A change is a new version; the version before it then ends where the new one begins. Only the
/// end may ever move, and only to an earlier instant, so copies may receive versions again and in
/// any order.
public sealed interface DirectoryRecord
        permits Organisation,
                Service,
                SupportGroup,
                Agreement,
                CallerKind,
                ConfigurationItem,
                RequestType,
                AlertSource,
                Calendar,
                ChangeTerms {

    /// What this record describes, without the version: its code, or a name made of codes.
    String id();

    RecordType type();

    /// Counted from 1 for each id.
    int version();

    Instant validFrom();

    /// Absent while no end is known.
    @Nullable Instant validUntil();

    default boolean validAt(Instant at) {
        Instant end = validUntil();
        return !at.isBefore(validFrom()) && (end == null || at.isBefore(end));
    }

    /// Whether it is valid at some time from one instant until another.
    default boolean validIn(Instant from, Instant until) {
        Instant end = validUntil();
        return validFrom().isBefore(until)
                && (end == null || (validFrom().isBefore(end) && from.isBefore(end)));
    }
}
