package ca.liaison.incident.republishing;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.Commitment;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Reviews;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.incident.ticket.TicketLifecycle;
import ca.liaison.incident.ticket.TicketState;
import ca.liaison.incident.ticket.TransferKind;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The events of a ticket from before they were kept, told from its history.
///
/// They say what the first ones said, but for one thing: with whom the ticket lay before it was
/// first assigned, where the hub opened it, is known by its parties alone.
@ApplicationScoped
public class EarlierEvents {
    private final Occurrences occurrences;
    private final CrossReferences references;
    private final Reviews reviews;
    private final HubSettings hub;

    EarlierEvents(
            Occurrences occurrences, CrossReferences references, Reviews reviews, HubSettings hub) {
        this.reviews = reviews;
        this.occurrences = occurrences;
        this.references = references;
        this.hub = hub;
    }

    /// @param last the sequence of the last one that is wanted
    public List<IncidentEvent> of(Ticket ticket, long last) {
        return new Telling(ticket, occurrences.of(ticket.id(), Long.MAX_VALUE)).until(last);
    }

    /// One ticket, as it was at each occurrence.
    private final class Telling {
        private final Ticket ticket;
        private final List<Occurrence> all;
        private final FormerParts parts;
        private String state = TicketState.NEW.code();
        private String assignedPriority;
        private String reportedPriority;
        private String assignedOrganisation;
        private @Nullable String assignedGroup;
        private @Nullable String waitingOn;
        private boolean duplicate;
        private boolean transferred;
        private int fixes;
        private int linked;

        private Telling(Ticket ticket, List<Occurrence> all) {
            this.ticket = ticket;
            this.all = all;
            this.assignedPriority = first("assignedPriority", ticket.assignedPriority().name());
            this.reportedPriority = first("reportedPriority", ticket.reportedPriority().name());
            List<Reference> present = references.of(ticket.id()).all();
            Set<String> later = later(present);
            this.parts =
                    new FormerParts(
                            hub.organisation(),
                            ticket.openedBy(),
                            ticket.openedAt(),
                            present,
                            references.supersededOf(ticket.id()),
                            later);
            boolean moved =
                    all.stream()
                            .anyMatch(each ->
                                    each.action() == TicketAction.ASSIGN
                                            || each.action() == TicketAction.WITHDRAW_PARTY);
            this.assignedOrganisation =
                    moved ? firstAssignee(present, later) : ticket.assignedOrganisation();
            this.assignedGroup = moved ? groupOf(assignedOrganisation) : ticket.assignedGroup();
        }

        private String first(String member, String now) {
            return all.stream()
                    .map(each -> each.changes().path(member).path("from").asText())
                    .filter(from -> !from.isEmpty())
                    .findFirst()
                    .orElse(now);
        }

        /// Who was asked by an assignment and not by the opening: whose part began with it.
        private Set<String> later(List<Reference> present) {
            Set<String> asked = new HashSet<>();
            for (Occurrence each : all) {
                if (each.action() == TicketAction.ASSIGN) {
                    asked.add(each.change("assignedOrganisation"));
                }
            }
            asked.remove(ticket.openedBy());
            asked.remove(ticket.partner());
            present.stream()
                    .filter(this::carriedOver)
                    .map(Reference::organisation)
                    .forEach(asked::remove);
            return asked;
        }

        /// Whether it goes on from the ticket as which the matter was handled before.
        private boolean carriedOver(Reference reference) {
            Instant acknowledged = reference.acknowledgedAt();
            return reference.since().isBefore(ticket.openedAt())
                    || (acknowledged != null && acknowledged.isBefore(ticket.openedAt()));
        }

        private String firstAssignee(List<Reference> present, Set<String> later) {
            boolean towards =
                    ticket.openedBy().equals(hub.organisation())
                            && !later.contains(ticket.partner())
                            && present.stream()
                                    .anyMatch(each -> each.organisation().equals(ticket.partner()));
            return towards ? ticket.partner() : hub.organisation();
        }

        private @Nullable String groupOf(String organisation) {
            return organisation.equals(hub.organisation()) ? hub.deskGroup() : null;
        }

        /// What is done in one transaction is told as it was at the end of it, but for the states.
        private List<IncidentEvent> until(long last) {
            List<IncidentEvent> events = new ArrayList<>();
            int from = 0;
            while (from < all.size() && all.get(from).sequence() <= last) {
                Instant at = all.get(from).at();
                int end = from;
                while (end < all.size() && all.get(end).at().equals(at)) {
                    end++;
                }
                List<Occurrence> together = all.subList(from, end);
                String before = state;
                together.forEach(this::apply);
                for (Occurrence each : together) {
                    before = each.to() == null ? before : each.to();
                    if (each.sequence() <= last) {
                        events.add(event(each, before));
                    }
                }
                from = end;
            }
            return events;
        }

        private void apply(Occurrence occurrence) {
            parts.apply(occurrence);
            state = occurrence.to() == null ? state : occurrence.to();
            switch (occurrence.action()) {
                case ASSIGN -> {
                    assignedOrganisation = occurrence.change("assignedOrganisation");
                    String group = occurrence.change("supportGroup");
                    assignedGroup = group.isEmpty() ? null : group;
                }
                case WITHDRAW_PARTY -> {
                    if (assignedOrganisation.equals(occurrence.change("withdrawn"))) {
                        assignedOrganisation = hub.organisation();
                        assignedGroup = hub.deskGroup();
                    }
                }
                case WAIT -> waitingOn = occurrence.change("waitingOn");
                case CHANGE_PRIORITY ->
                        assignedPriority =
                                occurrence.changes().path("assignedPriority").path("to").asText();
                case REPORT_PRIORITY ->
                        reportedPriority =
                                occurrence.changes().path("reportedPriority").path("to").asText();
                case MARK_DUPLICATE -> duplicate = true;
                case TRANSFER -> transferred = true;
                case RECORD_EMERGENCY_FIX -> fixes++;
                case LINK_CHANGE -> linked++;
                default -> {}
            }
            waitingOn = state.equals(TicketState.PENDING.code()) ? waitingOn : null;
        }

        private IncidentEvent event(Occurrence occurrence, String stateThen) {
            String type =
                    TicketLifecycle.of(occurrence.action()).event().type(ticket.kind().code());
            String from = occurrence.from();
            Commitment commitment = ticket.commitment();
            TransferKind transferredKind = ticket.transferredKind();
            return new IncidentEvent(
                    type,
                    ticket.number(),
                    ticket.kind().code(),
                    ticket.security(),
                    occurrence.sequence(),
                    occurrence.at(),
                    occurrence.organisation(),
                    ticket.partner(),
                    commitment == null ? null : commitment.code(),
                    ticket.channel().code(),
                    ticket.service(),
                    stateThen,
                    from == null || from.equals(stateThen) ? null : from,
                    reportedPriority,
                    assignedPriority,
                    assignedOrganisation,
                    assignedGroup,
                    waitingOn,
                    duplicate ? ticket.duplicateOf() : null,
                    ticket.recurrenceOf(),
                    transferred && transferredKind != null ? transferredKind.code() : null,
                    transferred ? ticket.transferredTo() : null,
                    ticket.firstOccurredAt(),
                    occurrence.action() == TicketAction.RECORD_EMERGENCY_FIX
                            ? ticket.emergencyFixes().get(fixes - 1).madeAt()
                            : null,
                    occurrence.action() == TicketAction.LINK_CHANGE
                            ? TicketPublisher.told(ticket.linkedChanges().get(linked - 1))
                            : null,
                    occurrence.action() == TicketAction.COMPLETE_REVIEW
                            ? reviews.findings(ticket.id())
                            : List.of(),
                    occurrence.changed(),
                    occurrence.textId(),
                    occurrence.visibility(),
                    occurrence.addressee(),
                    occurrence.told(),
                    parts.told());
        }
    }
}
