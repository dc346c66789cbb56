package ca.liaison.incident.major;

import ca.liaison.incident.ticket.Bridge;
import ca.liaison.incident.ticket.Invitations.Invitation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A major incident as one caller may see it, who need not be a party.
///
/// @param number of the hub
/// @param own the caller's own number, where it is a party
/// @param coordinator for parties and the invited, as is the bridge
/// @param invitations of the caller's organisation; for the hub all
public record MajorIncident(
        long key,
        String number,
        @Nullable String own,
        String service,
        Instant since,
        @Nullable Instant resolvedAt,
        @Nullable String coordinator,
        @Nullable Bridge bridge,
        List<Invitation> invitations) {}
