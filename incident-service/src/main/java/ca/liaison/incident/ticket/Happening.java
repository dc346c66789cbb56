package ca.liaison.incident.ticket;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to an incident and is still to be written down.
///
/// @param sequence the incident's counter after it
/// @param changes names of changed members with their values, never a text
/// @param text the update that it is about, where it is one
public record Happening(
        TicketLifecycle.Row row,
        long sequence,
        @Nullable TicketState from,
        TicketState to,
        Map<String, Object> changes,
        Set<String> told,
        @Nullable Text text) {

    /// Which update, and who may read it.
    public record Text(UUID id, String visibility, @Nullable String addressee) {}
}
