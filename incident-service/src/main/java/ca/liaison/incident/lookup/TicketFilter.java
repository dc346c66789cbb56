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
public record TicketFilter(
        TicketKind kind,
        @Nullable TicketState state,
        @Nullable Priority priority,
        @Nullable String service,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable PartnerNumber partnerNumber,
        @Nullable Instant openedSince,
        @Nullable Instant updatedSince) {}
