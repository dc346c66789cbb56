package ca.liaison.incident.intake;

import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/// What every intake says, whatever it is about.
///
/// @param operation names the request among all others, for its content's digest
/// @param organisation whose matter it is
/// @param number that organisation's own number of it; absent from the hub, which has none
/// @param confidential whether other partners may not see that number
/// @param towards the partner that the hub asks to act
/// @param agent label of the person at the desk
record Presented(
        TicketKind kind,
        String operation,
        String organisation,
        @Nullable PartnerNumber number,
        boolean confidential,
        @Nullable String towards,
        @Nullable String agent) {

    /// With whom it is agreed how the matter is handled.
    String partner() {
        return towards == null ? organisation : towards;
    }
}
