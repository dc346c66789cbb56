package ca.liaison.kit.crossreference;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.ticket.TicketNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A ticket that the caller may see: which one, and who takes part in it.
public record SeenTicket(TicketNumber number, References references) {

    /// Its key in the database.
    public long key() {
        return number.key();
    }

    /// Until when the caller learns what happens; absent where it still takes part.
    public @Nullable Instant until(Actor actor) {
        return references.withdrawnAt(actor.organisation());
    }
}
