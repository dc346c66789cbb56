package ca.liaison.incident.intake;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/// What every intake says, whatever it is about.
///
/// @param operation names the request among all others, for its content's digest
/// @param organisation whose matter it is
/// @param number that organisation's own number of it; absent from the hub, which has none, and
///   from callers that need none
/// @param confidential whether other partners may not see that number
/// @param towards the partner that the hub asks to act
/// @param channel how it reached the hub
/// @param agent label of the person at the desk
record Presented(
        TicketKind kind,
        String operation,
        String organisation,
        @Nullable PartnerNumber number,
        boolean confidential,
        @Nullable String towards,
        Channel channel,
        @Nullable String agent) {

    static Presented of(TicketKind kind, String operation, Actor actor, IntakeRequest request) {
        ReportedBy reportedBy = request.reportedBy();
        @Nullable String number =
                reportedBy == null
                        ? request.partnerTicketNumber()
                        : reportedBy.partnerTicketNumber();
        @Nullable Boolean confidential =
                reportedBy == null
                        ? request.partnerTicketNumberConfidential()
                        : reportedBy.partnerTicketNumberConfidential();
        return new Presented(
                kind,
                operation,
                reportedBy == null || reportedBy.organisation() == null
                        ? actor.organisation()
                        : reportedBy.organisation(),
                number == null ? null : new PartnerNumber(number),
                Boolean.TRUE.equals(confidential),
                request.towards() == null ? null : request.towards().organisation(),
                request.channel() == null ? Channel.API : request.channel(),
                request.agent());
    }

    /// With whom it is agreed how the matter is handled.
    String partner() {
        return towards == null ? organisation : towards;
    }
}
