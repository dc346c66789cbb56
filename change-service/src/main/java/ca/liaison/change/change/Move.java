package ca.liaison.change.change;

import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The circumstances of a move.
///
/// @param agent label of the person at the desk
/// @param reason what the move itself states: its reason, or what was asked for or told
/// @param note what is said with it, shared with all parties
/// @param references who takes part, as it stands while the change is locked
/// @param hub code of the hub's organisation
public record Move(
        Actor actor,
        @Nullable String agent,
        @Nullable String reason,
        @Nullable String note,
        Instant at,
        References references,
        String hub) {}
