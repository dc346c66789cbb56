package ca.liaison.incident.publishing;

import ca.liaison.events.Topics;
import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.incident.incident.Happening;
import ca.liaison.incident.incident.Incident;
import ca.liaison.incident.incident.IncidentAction;
import ca.liaison.incident.incident.Move;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.outbox.OutgoingEvent;
import ca.liaison.kit.ticket.Journal;
import ca.liaison.kit.ticket.JournalEntry;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes down what happened to an incident, as history, notices and event.
@ApplicationScoped
public class IncidentPublisher {
    private final Journal journal;

    IncidentPublisher(Journal journal) {
        this.journal = journal;
    }

    /// @param references who takes part now that it has happened
    public void publish(Incident incident, Move move, References references) {
        for (Happening happening : incident.takeHappenings()) {
            journal.write(
                    entry(incident, move, happening),
                    new OutgoingEvent(
                            Topics.INCIDENTS,
                            incident.number(),
                            happening.row().event().type(),
                            move.at(),
                            event(incident, move, happening, references)));
        }
    }

    private static JournalEntry entry(Incident incident, Move move, Happening happening) {
        return new JournalEntry(
                incident.id(),
                happening.sequence(),
                move.at(),
                move.actor(),
                move.agent(),
                happening.row().action().code(),
                happening.from() == null ? null : happening.from().code(),
                happening.to().code(),
                move.reason(),
                move.note(),
                happening.changes(),
                happening.told(),
                happening.row().action() != IncidentAction.UPDATE);
    }

    private static IncidentEvent event(
            Incident incident, Move move, Happening happening, References references) {
        return new IncidentEvent(
                happening.row().event(),
                incident.number(),
                TicketKind.INCIDENT.code(),
                happening.sequence(),
                move.at(),
                move.actor().organisation(),
                incident.service(),
                happening.to().code(),
                happening.from() == happening.to() || happening.from() == null
                        ? null
                        : happening.from().code(),
                incident.reportedPriority().name(),
                incident.assignedPriority().name(),
                incident.assignedOrganisation(),
                incident.assignedGroup(),
                incident.waitingOn() == null ? null : incident.waitingOn().code(),
                incident.duplicateOf(),
                incident.recurrenceOf(),
                List.copyOf(new TreeSet<>(happening.changes().keySet())),
                happening.text() == null ? null : happening.text().id(),
                happening.text() == null ? null : happening.text().visibility(),
                happening.text() == null ? null : happening.text().addressee(),
                List.copyOf(new TreeSet<>(happening.told())),
                parties(move, references));
    }

    private static List<IncidentEvent.Party> parties(Move move, References references) {
        return new ArrayList<>(
                Stream.concat(
                                Stream.of(new IncidentEvent.Party(move.hub(), null, null)),
                                references.all().stream()
                                        .filter(Reference::active)
                                        .map(IncidentPublisher::party))
                        .toList());
    }

    private static IncidentEvent.Party party(Reference reference) {
        return new IncidentEvent.Party(
                reference.organisation(),
                reference.partnerNumber(),
                reference.awaited() ? reference.since() : null);
    }
}
