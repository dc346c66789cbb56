package ca.liaison.sla.review;

import ca.liaison.sla.review.ReviewLifecycle.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting at which the hub and an organisation look at how its services went.
///
/// @param revision raised by whatever is done on the revision that one has read
/// @param sequence counts what was done with it
/// @param heldAt absent until it is held
/// @param endedAt when it was closed or cancelled
public record ServiceReview(
        UUID id,
        String organisation,
        Appointment appointment,
        ReviewState state,
        long revision,
        long sequence,
        Instant createdAt,
        @Nullable Instant heldAt,
        @Nullable Instant endedAt) {

    static ServiceReview scheduled(
            UUID id, String organisation, Appointment appointment, Instant at) {
        return new ServiceReview(
                id, organisation, appointment, ReviewState.SCHEDULED, 1, 1, at, null, null);
    }

    /// After a move, which is possible in its state.
    ServiceReview after(Row move, Instant at) {
        ReviewState next = move.to() == null ? state : move.to();
        boolean ends =
                next != state && (next == ReviewState.CLOSED || next == ReviewState.CANCELLED);
        return new ServiceReview(
                id,
                organisation,
                appointment,
                next,
                move.adds() ? revision : revision + 1,
                sequence + 1,
                createdAt,
                move.to() == ReviewState.HELD ? at : heldAt,
                ends ? at : endedAt);
    }

    ServiceReview at(Appointment other) {
        return new ServiceReview(
                id, organisation, other, state, revision, sequence, createdAt, heldAt, endedAt);
    }
}
