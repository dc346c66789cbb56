package ca.liaison.kit.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an organisation said on a ticket.
///
/// @param addressee the one party that may read it beside the author, where the visibility is
///   `organisation`
/// @param answers whether it answers what the ticket waits for
public record TicketUpdate(
        UUID id,
        long ticket,
        long sequence,
        Instant at,
        String organisation,
        String subject,
        String client,
        @Nullable String agent,
        Visibility visibility,
        @Nullable String addressee,
        boolean answers,
        String text) {}
