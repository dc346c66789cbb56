package ca.liaison.incident.handling;

import ca.liaison.incident.publishing.TicketPublisher;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Invitations;
import ca.liaison.incident.ticket.Move;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.redaction.NamedText;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.ticket.TextId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes a text of a ticket away wherever it is kept: where it was said, where it is repeated, and
/// in the tickets as which a matter went on (INC-29).
@ApplicationScoped
class RedactText {
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final Redactions redactions;
    private final Invitations invitations;
    private final TicketPublisher publisher;
    private final HubSettings hub;
    private final TextKeeper others;

    RedactText(
            Tickets tickets,
            CrossReferences crossReferences,
            Redactions redactions,
            Invitations invitations,
            TicketPublisher publisher,
            HubSettings hub,
            TextKeeper others) {
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.redactions = redactions;
        this.invitations = invitations;
        this.publisher = publisher;
        this.hub = hub;
        this.others = others;
    }

    /// A text of the ticket, wherever it stands.
    Optional<NamedText> find(Ticket ticket, TextId id) {
        return ticket.text(id, hub.organisation()).or(() -> redactions.find(ticket.id(), id));
    }

    void redact(Ticket ticket, NamedText text, Move move) {
        takeAway(ticket, text, move);
        if (text.id().place().equals(TextId.TICKET)) {
            tickets.continuationsOf(ticket).forEach(other -> redactCopy(other, text, move));
        }
    }

    /// A ticket as which a matter goes on keeps copies of what was told.
    private void redactCopy(Ticket copying, NamedText text, Move move) {
        Optional<NamedText> copy =
                find(copying, text.id()).filter(each -> each.text().equals(text.text()));
        if (copy.isPresent()) {
            References references = crossReferences.of(copying.id());
            Move there =
                    new Move(
                            move.actor(),
                            move.agent(),
                            move.reason(),
                            move.note(),
                            move.at(),
                            references,
                            move.hub());
            takeAway(copying, copy.get(), there);
            publisher.publish(copying, there, references);
        }
    }

    private void takeAway(Ticket ticket, NamedText text, Move move) {
        long sequence = ticket.redact(text, move);
        redactions.redact(
                ticket.id(),
                text,
                new Redaction(
                        text.id().toString(),
                        sequence,
                        move.at(),
                        move.actor().organisation(),
                        move.actor().subject(),
                        move.actor().client(),
                        move.agent(),
                        Objects.requireNonNull(move.reason())));
        invitations.redact(ticket.id(), text.text());
        others.forget(text.text(), concerned(move));
    }

    private static Set<String> concerned(Move move) {
        return Stream.concat(
                        move.references().all().stream().map(Reference::organisation),
                        Stream.of(move.hub()))
                .collect(Collectors.toSet());
    }
}
