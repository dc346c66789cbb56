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
        if (!carriesTicketNumber(answer)) {
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

    /// The same of a repeated request: the ticket is shown as it is now, and the number that was
    /// quoted may have been corrected since (XRF-05).
    ///
    /// @param quoted the number that the caller had to quote, empty for a caller that had not to
    public static boolean carriesBothNow(MessageNumbers answer, Optional<PartnerNumber> quoted) {
        return carriesTicketNumber(answer)
                && (quoted.isEmpty() || numberIn(answer.partner()).isPresent());
    }

    private static boolean carriesTicketNumber(MessageNumbers answer) {
        return answer.number() instanceof Quoted.Text number && !number.value().isBlank();
    }

    private static Optional<PartnerNumber> numberIn(Quoted quoted) {
        return quoted instanceof Quoted.Text text && PartnerNumber.faultsOf(text.value()).isEmpty()
                ? Optional.of(new PartnerNumber(text.value()))
                : Optional.empty();
    }
}
