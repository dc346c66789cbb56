package ca.liaison.incident.lookup;

import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.TicketState;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list of tickets is narrowed to (INC-50); absent members narrow nothing.
///
/// @param organisation that takes part
/// @param number eHealth number
/// @param text words that the ticket's texts hold
public record TicketFilter(
        TicketKind kind,
        @Nullable TicketState state,
        @Nullable Priority priority,
        @Nullable String service,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable PartnerNumber partnerNumber,
        @Nullable String text,
        @Nullable Instant openedSince,
        @Nullable Instant updatedSince) {

    /// Whether an index holds such lists in their order.
    boolean narrow() {
        return state != null && priority != null && service != null;
    }
}
