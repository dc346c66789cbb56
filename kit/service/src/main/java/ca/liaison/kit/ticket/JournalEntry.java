package ca.liaison.kit.ticket;

import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a ticket, as history, notification records and outbox keep it.
///
/// @param sequence the ticket's counter after it
/// @param agent label of the person at the desk, where the caller gave one
/// @param from the state before; absent on opening
/// @param reason what the move itself states
/// @param note what was said with it
/// @param changes machine-readable particulars: names of members with their values, never a text
/// @param told organisations that are to be told
/// @param readers organisations that history shows it to beside the hub; absent where all parties
///   read it
/// @param inHistory whether it is a move; updates have a table of their own
public record JournalEntry(
        long ticket,
        long sequence,
        Instant at,
        Actor actor,
        @Nullable String agent,
        String action,
        @Nullable String from,
        String to,
        @Nullable String reason,
        @Nullable String note,
        Map<String, Object> changes,
        Set<String> told,
        @Nullable Set<String> readers,
        boolean inHistory) {
    public JournalEntry {
        changes = Map.copyOf(changes);
        told = Set.copyOf(told);
        readers = readers == null ? null : Set.copyOf(readers);
    }
}
