package ca.liaison.incident.api;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.ContactAttempt;
import ca.liaison.incident.ticket.ContactOutcome;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An attempt to reach the opener, as parties see it.
@Schema(
        name = "TicketContactAttempt",
        description = "An attempt of the hub's desk to reach the opener about a resolution.")
record ContactAttemptView(
        @Schema(description = "When it was made") Instant at,
        @Schema(description = "How") Channel channel,
        @Schema(description = "Which role was to be reached", examples = "Service desk, day shift")
                String contacted,
        ContactOutcome outcome) {

    static ContactAttemptView of(ContactAttempt attempt) {
        return new ContactAttemptView(
                attempt.at(), attempt.channel(), attempt.contacted(), attempt.outcome());
    }
}
