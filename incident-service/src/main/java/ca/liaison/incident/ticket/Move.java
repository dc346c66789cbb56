package ca.liaison.incident.ticket;

import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The circumstances of a move.
///
/// @param agent label of the person at the desk
/// @param reason what the move itself states: its reason, the resolution, or what is awaited
/// @param note what is said with it, shared with all parties
/// @param references who takes part, as it stands while the ticket is locked
/// @param hub code of the hub's organisation
public record Move(
        Actor actor,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable String note,
        Instant at,
        References references,
        String hub) {

    /// What is nobody's act: it stands under the hub.
    ///
    /// @param subject what it follows from
    /// @param client who noticed
    public static Move ofNobody(
            String subject, String client, String hub, Instant at, References references) {
        return new Move(
                new Actor(hub, true, Set.of(), subject, client),
                null,
                null,
                null,
                at,
                references,
                hub);
    }
}
