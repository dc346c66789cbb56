package ca.liaison.sla.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A move that is under way.
///
/// @param review as it is after it
/// @param number of the action that it agrees or is about; absent where it is about none
/// @param action the action as it was before; absent where it is about none that was there
public record Moving(
        ServiceReview review, Step step, @Nullable Integer number, @Nullable AgreedAction action) {

    int requiredNumber() {
        return Objects.requireNonNull(number);
    }

    AgreedAction requiredAction() {
        return Objects.requireNonNull(action);
    }
}
