package ca.liaison.kit.crossreference;

import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation's part in a ticket: its own number of the matter, or since when that number is
/// awaited.
///
/// @param partnerNumber as it was given; absent unless the state is current
/// @param equalityKey what the number is compared by
/// @param confidential whether other partners may not see the number
/// @param since when this state began
/// @param withdrawnAt when the organisation ceased to be asked to act
public record Reference(
        long ticket,
        TicketKind kind,
        String organisation,
        State state,
        @Nullable String partnerNumber,
        @Nullable String equalityKey,
        boolean confidential,
        Instant since,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant withdrawnAt) {

    /// How the number stands.
    @Schema(
            name = "CrossReferenceState",
            description =
                    """
                    How an organisation's number of a ticket stands.

                    - `current`: the number is known
                    - `awaited`: the organisation was asked to act and has yet to give its number
                    - `released`: there is no number and none is awaited: the hub waived it, the party was withdrawn, the ticket ended, or whoever brought the matter by telephone, e-mail or fax had none
                    - `superseded`: a former number that was corrected; it goes on resolving\
                    """)
    public enum State {
        /// The number is known.
        @JsonProperty("current")
        CURRENT,
        /// The organisation was asked to act and has yet to give its number.
        @JsonProperty("awaited")
        AWAITED,
        /// There is no number and none is awaited: waived by the hub, party withdrawn, ticket
        /// ended, or never had by whoever brought the matter.
        @JsonProperty("released")
        RELEASED,
        /// A former number that was corrected.
        @JsonProperty("superseded")
        SUPERSEDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The eHealth number of the ticket.
    public String number() {
        return new TicketNumber(kind, ticket).toString();
    }

    public boolean awaited() {
        return state == State.AWAITED;
    }

    /// Whether the organisation has its own number of the ticket; without, it gives it before
    /// anything else that it says is heard.
    public boolean numbered() {
        return partnerNumber != null;
    }

    public boolean active() {
        return withdrawnAt == null;
    }
}
