package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.json.RequestContent;
import org.jspecify.annotations.Nullable;

/// What a caller submits to move an incident. Each move has a record of its own, which knows its
/// rules.
public interface MoveRequest {
    @Nullable String partnerTicketNumber();

    @Nullable String note();

    @Nullable String agent();

    /// What the move itself states, for all parties to read in its history: its reason, the
    /// resolution, or what is awaited.
    default @Nullable String stated() {
        return null;
    }

    /// Whether this very message was already carried out, so that it is answered as a repeat.
    default boolean alreadyDone(Move move) {
        return false;
    }

    /// Adds the faults that only data can tell: whether what the request names exists and may be
    /// named.
    default void check(Ticket ticket, Move move, Surroundings known, RequestContent content) {}

    /// Carries it out. The state of the incident is judged here.
    void apply(Ticket ticket, Move move, Surroundings known);
}
