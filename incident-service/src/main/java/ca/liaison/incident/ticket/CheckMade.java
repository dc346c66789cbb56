package ca.liaison.incident.ticket;

import ca.liaison.kit.redaction.Redactions;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What the opener answered to one line of the agreement's checklist.
///
/// @param code of the line, as in the agreement
/// @param result what was found, where that was said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckMade(String code, boolean done, @Nullable String result) {

    /// The same without what was found.
    CheckMade redacted() {
        return new CheckMade(code, done, Redactions.MARK);
    }
}
