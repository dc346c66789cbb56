package ca.liaison.change.handling;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Move;
import ca.liaison.kit.json.RequestContent;
import org.jspecify.annotations.Nullable;

/// What a caller submits to move a change. Each move has a record of its own, which knows its
/// rules.
public interface MoveRequest {
    @Nullable String partnerTicketNumber();

    @Nullable String note();

    @Nullable String agent();

    /// What the move itself states, for all parties to read in its history.
    default @Nullable String stated() {
        return null;
    }

    /// Whether this very message was already carried out, so that it is answered as a repeat.
    default boolean alreadyDone(Move move) {
        return false;
    }

    /// Adds the faults that only the change or data can tell.
    default void check(Change change, Move move, Surroundings known, RequestContent content) {}

    /// Carries it out. The state of the change is judged here.
    void apply(Change change, Move move, Surroundings known);
}
