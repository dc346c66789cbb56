package ca.liaison.incident.ticket;

import ca.liaison.kit.redaction.Redactions;
import java.time.Instant;

/// One attempt of the hub's desk to reach the opener about a resolution: when, how, to whom
/// (OneMail 3.4).
///
/// @param contacted label of the role that was to be reached, never a person's name
public record ContactAttempt(
        Instant at, Channel channel, String contacted, ContactOutcome outcome, Instant recordedAt) {

    /// The same, where it holds this text without it.
    ContactAttempt without(String text) {
        return contacted.equals(text)
                ? new ContactAttempt(at, channel, Redactions.MARK, outcome, recordedAt)
                : this;
    }
}
