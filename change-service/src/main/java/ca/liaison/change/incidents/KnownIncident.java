package ca.liaison.change.incidents;

import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;

/// An incident that a change can follow from.
///
/// @param urgent whether it is P1 or P2
public record KnownIncident(long key, boolean urgent) {
    /// Its eHealth number.
    public String number() {
        return new TicketNumber(TicketKind.INCIDENT, key).toString();
    }
}
