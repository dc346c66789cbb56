package ca.liaison.incident.updates;

import ca.liaison.incident.ticket.Move;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.ticket.Visibility;
import org.jspecify.annotations.Nullable;

/// Who is to read what is added to a ticket.
///
/// @param addressee the one party beside the author, named where the visibility is `organisation`
public record Readership(@Nullable Visibility visibility, @Nullable String addressee) {

    public void checkShape(
            Actor actor, @Nullable String partnerTicketNumber, RequestContent content) {
        if (actor.hub() && partnerTicketNumber != null) {
            content.fault(Violation.of("/partnerTicketNumber", "number_not_expected"));
        }
        boolean named = addressee != null;
        if (visibility == Visibility.ORGANISATION && !named) {
            content.fault(Violation.of("/organisation", "required"));
        } else if (visibility != Visibility.ORGANISATION && named) {
            content.fault(Violation.of("/organisation", "not_allowed"));
        }
    }

    public void checkAddressee(Move move, RequestContent content) {
        if (addressee == null) {
            return;
        }
        boolean party =
                addressee.equals(move.hub()) || move.references().active().contains(addressee);
        if (!party || addressee.equals(move.actor().organisation())) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        }
    }
}
