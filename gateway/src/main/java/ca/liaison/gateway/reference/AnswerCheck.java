package ca.liaison.gateway.reference;

import ca.liaison.kit.reference.PartnerNumber;
import java.util.Optional;

/// Whether the success of an operation with a duty carries both numbers (XRF-06): the ticket's, and
/// the caller's own as it quoted it, or as it asked to have it corrected.
public final class AnswerCheck {
    private AnswerCheck() {}

    /// @param quoted the number that the caller had to quote, empty for a caller that had not to
    public static boolean carriesBoth(
            MessageNumbers answer, Optional<PartnerNumber> quoted, MessageNumbers message) {
        if (!(answer.number() instanceof Quoted.Text number) || number.value().isBlank()) {
            return false;
        }
        return quoted.isEmpty()
                || numberIn(answer.partner())
                        .filter(given ->
                                given.isSameAs(quoted.get())
                                        || numberIn(message.correct())
                                                .filter(given::isSameAs)
                                                .isPresent())
                        .isPresent();
    }

    private static Optional<PartnerNumber> numberIn(Quoted quoted) {
        return quoted instanceof Quoted.Text text && PartnerNumber.faultsOf(text.value()).isEmpty()
                ? Optional.of(new PartnerNumber(text.value()))
                : Optional.empty();
    }
}
