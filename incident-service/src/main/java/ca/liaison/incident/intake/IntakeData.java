package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.incident.handling.Surroundings;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Presenter;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketReport;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds an intake against what only data can tell: what it names must exist, and be agreed.
@ApplicationScoped
class IntakeData {
    private final Directory directory;
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final CallerRules callers;
    private final Redirection redirection;
    private final Surroundings surroundings;
    private final HubSettings hub;

    IntakeData(
            Directory directory,
            Tickets tickets,
            CrossReferences crossReferences,
            CallerRules callers,
            Redirection redirection,
            Surroundings surroundings,
            HubSettings hub) {
        this.directory = directory;
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.callers = callers;
        this.redirection = redirection;
        this.surroundings = surroundings;
        this.hub = hub;
    }

    /// What the ticket is to say.
    ///
    /// @throws ca.liaison.kit.problem.Rejected with all faults of an intake that cannot be taken
    TicketReport report(
            Actor actor,
            Presented presented,
            IntakeRequest request,
            TicketReport.Particulars particulars,
            RequestContent content,
            Instant now) {
        String service = Objects.requireNonNull(request.service());
        Caller caller = Objects.requireNonNull(request.caller());
        checkKnown(presented, request, service, content);
        Optional<CallerKind> kind = callers.check(actor, presented, request, content);
        redirection.judge(request.concerns(), presented, service, kind, now);
        checksMade(request, particulars, kind, content);
        @Nullable Long recurrenceOf =
                recurrenceOf(
                        presented,
                        request.recurrenceOf(),
                        particulars instanceof TicketReport.Fault fault && fault.security(),
                        content);
        @Nullable ConfigurationItem item = item(request, service, content, now);
        content.rejectFaults();
        Agreement agreement = agreement(presented, service, content, now);
        requireConsent(agreement, request, kind, content);
        if (particulars instanceof TicketReport.Fault fault) {
            prove(Checklist.of(agreement), presented, fault, content);
        }
        return new TicketReport(
                service,
                request.summary(),
                surroundings.priority(
                        agreement, request.priority(), request.impact(), request.urgency()),
                request.impact(),
                request.urgency(),
                new Presenter(
                        caller.kind(), caller.name(), caller.desk(), caller.contactReference()),
                presented.channel(),
                Surroundings.commitment(agreement, presented.channel()),
                recurrenceOf,
                item == null ? null : new TicketReport.Item(item.code(), item.owner()),
                request.consentAsserted(),
                particulars);
    }

    private @Nullable ConfigurationItem item(
            IntakeRequest request, String service, RequestContent content, Instant now) {
        if (request.configurationItem() == null) {
            return null;
        }
        Optional<ConfigurationItem> item =
                surroundings.configurationItem(request.configurationItem(), service, now);
        if (item.isEmpty()) {
            content.fault(Violation.of("/configurationItem", "unknown_configuration_item"));
        }
        return item.orElse(null);
    }

    /// Of whom a name is passed on must have agreed to it, where that was agreed (OneMail 5.4).
    private static void requireConsent(
            Agreement agreement,
            IntakeRequest request,
            Optional<CallerKind> kind,
            RequestContent content) {
        boolean asked =
                agreement.handling() != null && agreement.handling().endUserConsent() != null;
        if (asked
                && kind.map(CallerKind::keepsName).orElse(false)
                && !Boolean.TRUE.equals(request.consentAsserted())) {
            content.fault(Violation.of("/consentAsserted", "consent_missing"));
        }
        content.rejectFaults();
    }

    /// The hub proves nothing when it asks a partner to act.
    private static void prove(
            Checklist checklist,
            Presented presented,
            TicketReport.Fault fault,
            RequestContent content) {
        checklist.checkCodes(fault.checks(), content);
        content.rejectFaults();
        if (presented.towards() == null) {
            checklist.requireProof(fault.checks());
        }
    }

    /// Where the hub's desk writes down an incident, those who have a tool of their own have also
    /// made checks of their own; others cannot have.
    private static void checksMade(
            IntakeRequest request,
            TicketReport.Particulars particulars,
            Optional<CallerKind> kind,
            RequestContent content) {
        if (request.reportedBy() != null
                && particulars instanceof TicketReport.Fault fault
                && kind.map(CallerKind::mustGiveNumber).orElse(true)) {
            IntakeRules.checksMade(fault.preliminaryChecks(), content);
        }
    }

    /// Adds the faults of service and organisations.
    private void checkKnown(
            Presented presented, IntakeRequest request, String service, RequestContent content) {
        if (directory.service(service).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        }
        if (presented.towards() != null) {
            checkPartner("/towards/organisation", presented.towards(), content);
        }
        if (request.reportedBy() != null && request.reportedBy().organisation() != null) {
            checkPartner("/reportedBy/organisation", presented.organisation(), content);
        }
    }

    private void checkPartner(String pointer, String organisation, RequestContent content) {
        if (organisation.equals(hub.organisation())
                || directory.organisation(organisation).isEmpty()) {
            content.fault(Violation.of(pointer, "unknown_organisation"));
        }
    }

    /// The ended ticket of the same kind that the partner takes part in, by its key (INC-24).
    private @Nullable Long recurrenceOf(
            Presented presented,
            @Nullable String recurrenceOf,
            boolean security,
            RequestContent content) {
        if (recurrenceOf == null) {
            return null;
        }
        Optional<Ticket> ended =
                TicketNumber.parse(recurrenceOf)
                        .filter(number -> number.kind() == presented.kind())
                        // Asked first: a ticket of others costs as much as none.
                        .filter(number -> crossReferences.hasPart(number, presented.partner()))
                        .flatMap(number -> tickets.byNumber(number.toString()))
                        .filter(ticket -> ticket.security() == security);
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
    private Agreement agreement(
            Presented presented, String service, RequestContent content, Instant now) {
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
