package ca.liaison.sla.review;

import ca.liaison.kit.json.RequestContent;
import org.jspecify.annotations.Nullable;

/// What is sent with a move of a review meeting. The methods are called in this order.
public interface ReviewMoveRequest {
    @Nullable String agent();

    /// Why, where that is asked for.
    default @Nullable String why() {
        return null;
    }

    /// Notes what is wrong with it, whatever is known.
    default void read(RequestContent content) {}

    /// Notes what is wrong with it by what is known now.
    default void check(Judged judged, Surroundings known, RequestContent content) {}

    /// @throws ca.liaison.kit.problem.Rejected where it cannot be done now, though the state of the
    ///   meeting does not stand against it
    default void require(Judged judged, Surroundings known) {}

    /// Does what it is for, beside what the table of moves says.
    ///
    /// @return the meeting as it is to be kept
    default ServiceReview apply(Moving moving, Surroundings known) {
        return moving.review();
    }
}
