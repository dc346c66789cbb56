package ca.liaison.incident.intake;

import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Priority;
import org.jspecify.annotations.Nullable;

/// What every request for a ticket says, whatever kind it is for.
interface IntakeRequest {
    @Nullable String partnerTicketNumber();

    @Nullable Boolean partnerTicketNumberConfidential();

    @Nullable Towards towards();

    @Nullable ReportedBy reportedBy();

    @Nullable Channel channel();

    @Nullable Caller caller();

    @Nullable Concern concerns();

    @Nullable String service();

    @Nullable String configurationItem();

    @Nullable Boolean consentAsserted();

    @Nullable String summary();

    @Nullable Priority priority();

    @Nullable Level impact();

    @Nullable Level urgency();

    @Nullable String recurrenceOf();

    @Nullable String agent();
}
