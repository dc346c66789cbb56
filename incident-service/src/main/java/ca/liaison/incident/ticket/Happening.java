package ca.liaison.incident.ticket;

import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.Visibility;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that happened to an incident and is still to be written down.
///
/// @param sequence the incident's counter after it
/// @param changes names of changed members with their values, never a text
/// @param text the update, file or redacted text that it is about, where it is about one
public record Happening(
        TicketLifecycle.Row row,
        long sequence,
        @Nullable TicketState from,
        TicketState to,
        Map<String, Object> changes,
        Set<String> told,
        @Nullable Text text) {

    /// Which text, and who may read it.
    public record Text(TextId id, String visibility, @Nullable String addressee) {
        boolean shared() {
            return visibility.equals(Visibility.SHARED.code());
        }
    }
}
