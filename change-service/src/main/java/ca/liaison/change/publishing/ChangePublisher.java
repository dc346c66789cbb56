package ca.liaison.change.publishing;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.Happening;
import ca.liaison.change.change.Move;
import ca.liaison.change.change.Rfc;
import ca.liaison.events.Topics;
import ca.liaison.events.change.ChangeEvent;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.outbox.OutgoingEvent;
import ca.liaison.kit.ticket.Journal;
import ca.liaison.kit.ticket.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes down what happened to a change, as history, notices and event.
@ApplicationScoped
public class ChangePublisher {
    private final Journal journal;

    ChangePublisher(Journal journal) {
        this.journal = journal;
    }

    /// @param references who takes part now that it has happened
    public void publish(Change change, Move move, References references) {
        for (Happening happening : change.takeHappenings()) {
            journal.write(
                    entry(change, move, happening),
                    new OutgoingEvent(
                            Topics.CHANGES,
                            change.number(),
                            happening.row().event().type(),
                            move.at(),
                            event(change, move, happening, references)));
        }
    }

    private static JournalEntry entry(Change change, Move move, Happening happening) {
        return new JournalEntry(
                change.id(),
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
                null,
                happening.text() == null);
    }

    private static ChangeEvent event(
            Change change, Move move, Happening happening, References references) {
        Rfc rfc = change.rfc();
        return new ChangeEvent(
                happening.row().event().type(),
                change.number(),
                happening.sequence(),
                move.at(),
                move.actor().organisation(),
                change.procedure().paragraph(),
                change.procedure().type().code(),
                change.openedBy(),
                change.submittedAt(),
                rfc.service(),
                rfc.configurationItem(),
                happening.to().code(),
                happening.from() == happening.to() || happening.from() == null
                        ? null
                        : happening.from().code(),
                rfc.requested().start(),
                rfc.requested().end(),
                rfc.outage() == null ? null : rfc.outage().start(),
                rfc.outage() == null ? null : rfc.outage().end(),
                change.decision() == null ? null : change.decision().code(),
                change.outcome() == null ? null : change.outcome().code(),
                change.incident(),
                change.madeAt(),
                List.copyOf(new TreeSet<>(happening.changes().keySet())),
                happening.text() == null ? null : happening.text().id().toString(),
                happening.text() == null ? null : happening.text().visibility(),
                happening.text() == null ? null : happening.text().addressee(),
                List.copyOf(new TreeSet<>(happening.told())),
                parties(move, references));
    }

    private static List<ChangeEvent.Party> parties(Move move, References references) {
        return Stream.concat(
                        Stream.of(new ChangeEvent.Party(move.hub(), null)),
                        references.all().stream()
                                .filter(Reference::active)
                                .map(reference ->
                                        new ChangeEvent.Party(
                                                reference.organisation(),
                                                reference.partnerNumber())))
                .toList();
    }
}
