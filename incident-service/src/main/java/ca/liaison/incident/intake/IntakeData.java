package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of an intake that only data can tell: what it names must exist, and be agreed.
@ApplicationScoped
class IntakeData {
    private final Directory directory;
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final HubSettings hub;

    IntakeData(
            Directory directory,
            Tickets tickets,
            CrossReferences crossReferences,
            HubSettings hub) {
        this.directory = directory;
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.hub = hub;
    }

    /// Adds the faults of service and organisation.
    void checkKnown(Presented presented, String service, RequestContent content) {
        if (directory.service(service).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        }
        if (presented.towards() != null
                && (directory.organisation(presented.towards()).isEmpty()
                        || presented.towards().equals(hub.organisation()))) {
            content.fault(Violation.of("/towards/organisation", "unknown_organisation"));
        }
    }

    /// The ended ticket of the same kind that the partner takes part in, by its key (INC-24).
    @Nullable Long recurrenceOf(
            Presented presented, @Nullable String recurrenceOf, RequestContent content) {
        if (recurrenceOf == null) {
            return null;
        }
        Optional<Ticket> ended =
                tickets.byNumber(recurrenceOf)
                        .filter(ticket -> ticket.kind() == presented.kind())
                        .filter(ticket ->
                                crossReferences
                                        .of(ticket.id())
                                        .of(presented.partner())
                                        .isPresent());
        if (ended.isEmpty()) {
            content.fault(Violation.of("/recurrenceOf", "unknown_ticket"));
        } else if (ended.get().state().open()) {
            content.fault(Violation.of("/recurrenceOf", "not_ended"));
        }
        return ended.map(Ticket::id).orElse(null);
    }

    /// The agreement that the matter is handled by.
    ///
    /// @throws ca.liaison.kit.problem.Rejected with all faults found so far where there is none
    Agreement agreement(Presented presented, String service, RequestContent content, Instant now) {
        Optional<Agreement> agreement = directory.agreement(presented.partner(), service, now);
        if (agreement.isEmpty()) {
            content.fault(
                    Violation.of(
                            presented.towards() == null ? "/service" : "/towards/organisation",
                            "no_agreement"));
        }
        content.rejectFaults();
        return agreement.orElseThrow();
    }
}
