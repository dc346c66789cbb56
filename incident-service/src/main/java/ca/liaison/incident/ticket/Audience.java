package ca.liaison.incident.ticket;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out which organisations are to be told of a move. The one who made it is not; what an
/// alert brings about, nobody made.
record Audience(Ticket ticket, Move move, Set<String> named) {

    Set<String> of(TicketLifecycle.Row row, Happening.@Nullable Text text) {
        Set<String> organisations = new HashSet<>();
        if (text == null || text.shared()) {
            row.told().stream().flatMap(this::organisations).forEach(organisations::add);
        } else if (text.addressee() != null) {
            organisations.add(text.addressee());
        }
        if (!ticket.byAlert(row)) {
            organisations.remove(move.actor().organisation());
        }
        return organisations;
    }

    private Stream<String> organisations(Told told) {
        return switch (told) {
            case HUB -> Stream.of(move.hub());
            case OPENER -> Stream.of(ticket.openedBy());
            case ASSIGNEE -> Stream.of(ticket.assignedOrganisation());
            case FORMER_ASSIGNEE, NAMED -> named.stream();
            case WAITED_FOR -> Stream.ofNullable(ticket.awaitedOrganisation());
            case PARTIES ->
                    Stream.concat(Stream.of(move.hub()), move.references().active().stream());
        };
    }
}
