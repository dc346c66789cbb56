package ca.liaison.incident.publishing;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.ticket.Happening;
import ca.liaison.incident.ticket.LinkedChange;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.outbox.OutgoingEvent;
import ca.liaison.kit.ticket.Journal;
import ca.liaison.kit.ticket.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes down what happened to an incident, as history, notices and event.
@ApplicationScoped
public class TicketPublisher {
    private final Journal journal;

    TicketPublisher(Journal journal) {
        this.journal = journal;
    }

    /// @param references who takes part now that it has happened
    public void publish(Ticket ticket, Move move, References references) {
        for (Happening happening : ticket.takeHappenings()) {
            journal.write(
                    entry(ticket, move, happening),
                    new OutgoingEvent(
                            Topics.INCIDENTS,
                            ticket.number(),
                            happening.row().event().type(ticket.kind().code()),
                            move.at(),
                            event(ticket, move, happening, references)));
        }
    }

    private static JournalEntry entry(Ticket ticket, Move move, Happening happening) {
        return new JournalEntry(
                ticket.id(),
                happening.sequence(),
                move.at(),
                move.actor(),
                move.agent(),
                happening.row().action().code(),
                happening.from() == null ? null : happening.from().code(),
                happening.to().code(),
                happening.row().byItself() ? null : move.reason(),
                happening.row().byItself() ? null : move.note(),
                happening.changes(),
                happening.told(),
                happening.row().confined() ? readers(move, happening) : null,
                happening.text() == null);
    }

    private static Set<String> readers(Move move, Happening happening) {
        Set<String> readers = new TreeSet<>(happening.told());
        readers.add(move.actor().organisation());
        return readers;
    }

    private static IncidentEvent event(
            Ticket ticket, Move move, Happening happening, References references) {
        return new IncidentEvent(
                happening.row().event().type(ticket.kind().code()),
                ticket.number(),
                ticket.kind().code(),
                ticket.security(),
                happening.sequence(),
                move.at(),
                move.actor().organisation(),
                ticket.partner(),
                ticket.commitment() == null ? null : ticket.commitment().code(),
                ticket.channel().code(),
                ticket.service(),
                happening.to().code(),
                happening.from() == happening.to() || happening.from() == null
                        ? null
                        : happening.from().code(),
                ticket.reportedPriority().name(),
                ticket.assignedPriority().name(),
                ticket.assignedOrganisation(),
                ticket.assignedGroup(),
                ticket.waitingOn() == null ? null : ticket.waitingOn().code(),
                ticket.duplicateOf(),
                ticket.recurrenceOf(),
                ticket.transferredKind() == null ? null : ticket.transferredKind().code(),
                ticket.transferredTo(),
                ticket.firstOccurredAt(),
                madeAt(ticket, happening),
                change(ticket, happening),
                happening.row().action() == TicketAction.COMPLETE_REVIEW
                        ? ticket.findings()
                        : List.of(),
                List.copyOf(new TreeSet<>(happening.changes().keySet())),
                happening.text() == null ? null : happening.text().id().toString(),
                happening.text() == null ? null : happening.text().visibility(),
                happening.text() == null ? null : happening.text().addressee(),
                List.copyOf(new TreeSet<>(happening.told())),
                parties(move, references));
    }

    private static @Nullable Instant madeAt(Ticket ticket, Happening happening) {
        return happening.row().action() == TicketAction.RECORD_EMERGENCY_FIX
                ? ticket.emergencyFixes().getLast().madeAt()
                : null;
    }

    private static IncidentEvent.@Nullable LinkedChange change(Ticket ticket, Happening happening) {
        return happening.row().action() == TicketAction.LINK_CHANGE
                ? told(ticket.linkedChanges().getLast())
                : null;
    }

    /// A change that was filed for an incident, as its event tells of it.
    public static IncidentEvent.LinkedChange told(LinkedChange change) {
        return new IncidentEvent.LinkedChange(change.number(), change.filedAt(), change.madeAt());
    }

    private static List<IncidentEvent.Party> parties(Move move, References references) {
        return new ArrayList<>(
                Stream.concat(
                                Stream.of(new IncidentEvent.Party(move.hub(), null, null)),
                                references.all().stream()
                                        .filter(Reference::active)
                                        .map(TicketPublisher::party))
                        .toList());
    }

    private static IncidentEvent.Party party(Reference reference) {
        return new IncidentEvent.Party(
                reference.organisation(),
                reference.partnerNumber(),
                reference.awaited() ? reference.since() : null);
    }
}
