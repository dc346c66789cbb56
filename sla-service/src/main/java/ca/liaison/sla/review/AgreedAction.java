package ca.liaison.sla.review;

import ca.liaison.kit.identity.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be done, as it was agreed at a meeting.
///
/// @param number counts the actions of the meeting from 1
/// @param dueOn the last day in Toronto on which it is in time
/// @param end absent while it is open
public record AgreedAction(
        UUID review,
        int number,
        String description,
        String ownerOrganisation,
        OwnerRole ownerRole,
        LocalDate dueOn,
        Instant agreedAt,
        @Nullable End end) {

    /// @param organisation who said so
    public record End(
            ActionState outcome, String organisation, @Nullable String note, Instant at) {}

    public ActionState state() {
        return end == null ? ActionState.OPEN : end.outcome();
    }

    /// @param today in Toronto
    public boolean overdue(LocalDate today) {
        return end == null && dueOn.isBefore(today);
    }

    boolean ownedBy(Actor actor) {
        return ownerOrganisation.equals(actor.organisation()) && actor.has(ownerRole.role());
    }
}
