package ca.liaison.kit.update;

import ca.liaison.kit.crossreference.References;
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

    /// @param hub code of the hub's organisation, which takes part in every ticket
    public void checkAddressee(
            Actor actor, References references, String hub, RequestContent content) {
        if (addressee == null) {
            return;
        }
        boolean party = addressee.equals(hub) || references.active().contains(addressee);
        if (!party || addressee.equals(actor.organisation())) {
            content.fault(Violation.of("/organisation", "not_a_party"));
        }
    }
}
