package ca.liaison.change.change;

import ca.liaison.kit.redaction.Redactions;
import org.jspecify.annotations.Nullable;

/// One step of an implementation plan, by the hub's template (Guide 4.6; the template itself is not
/// in the Guide).
///
/// @param minutes how long it takes
/// @param validation how one sees that it worked
/// @param backOut how it is taken back; absent where it cannot be
public record PlanStep(
        String description,
        String owner,
        int minutes,
        String validation,
        @Nullable String backOut) {

    /// The same without a word of it.
    PlanStep redacted() {
        return new PlanStep(
                Redactions.MARK, Redactions.MARK, minutes, Redactions.MARK, Redactions.MARK);
    }
}
