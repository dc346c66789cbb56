package ca.liaison.incident.alerts;

import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an alert.
///
/// @param number of the ticket that it opened, joined or was counted on
/// @param reason why it was ignored, where it was
public record AlertOutcome(
        Result result,
        @Nullable String number,
        @Nullable Reason reason,
        List<Violation> violations) {
    public AlertOutcome {
        violations = List.copyOf(violations);
    }

    /// What becomes of alerts.
    @Schema(
            name = "AlertResult",
            description =
                    """
                    What became of an alert.

                    - `accepted`: it opened a ticket
                    - `joined`: it was added to the open ticket of its cause
                    - `ignored`: it opened nothing and moved nothing; why stands in `reason`
                    - `refused`: it has faults; they stand in `violations`\
                    """)
    public enum Result {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("joined")
        JOINED,
        @JsonProperty("ignored")
        IGNORED,
        @JsonProperty("refused")
        REFUSED
    }

    /// Why nothing came of an alert.
    @Schema(
            name = "AlertIgnoredBecause",
            description =
                    """
                    Why an alert was ignored.

                    - `noise_limit`: its source told of more problems within this minute than are heard; it was only counted, on the open ticket of its cause where there is one
                    - `no_open_ticket`: it tells of a recovery, and no ticket of its cause was open then
                    - `already_recovered`: it tells of a recovery that the ticket has recorded\
                    """)
    public enum Reason {
        @JsonProperty("noise_limit")
        NOISE_LIMIT,
        @JsonProperty("no_open_ticket")
        NO_OPEN_TICKET,
        @JsonProperty("already_recovered")
        ALREADY_RECOVERED
    }

    static AlertOutcome accepted(String number) {
        return new AlertOutcome(Result.ACCEPTED, number, null, List.of());
    }

    static AlertOutcome joined(String number) {
        return new AlertOutcome(Result.JOINED, number, null, List.of());
    }

    static AlertOutcome ignored(Reason reason, @Nullable String number) {
        return new AlertOutcome(Result.IGNORED, number, reason, List.of());
    }

    static AlertOutcome refused(List<Violation> violations) {
        return new AlertOutcome(Result.REFUSED, null, null, violations);
    }
}
