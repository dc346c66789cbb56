package ca.liaison.kit.crossreference;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks up pairs of numbers in both directions (XRF-05). What the caller may not see is as if it
/// were not there.
@ApplicationScoped
public class LookUpReferences {
    private final CrossReferences crossReferences;
    private final Instance<TicketSight> sight;

    LookUpReferences(CrossReferences crossReferences, Instance<TicketSight> sight) {
        this.crossReferences = crossReferences;
        this.sight = sight;
    }

    /// All references of a ticket, former numbers last.
    public List<Reference> byNumber(Actor actor, String number) {
        Optional<TicketNumber> ticket =
                TicketNumber.parse(number).filter(parsed -> sight.get().mayKnow(parsed, actor));
        if (ticket.isEmpty()) {
            return List.of();
        }
        References present = crossReferences.of(ticket.get().key());
        List<Reference> all = new ArrayList<>(present.all());
        all.addAll(crossReferences.supersededOf(ticket.get().key()));
        return all.stream()
                .filter(reference -> reference.kind() == ticket.get().kind())
                .filter(reference -> mayRead(actor, reference, present))
                .filter(reference ->
                        reference.state() != Reference.State.RELEASED
                                || (reference.active()
                                        && reference.organisation().equals(actor.organisation())))
                .toList();
    }

    /// The present holder of a partner's number, else the former one, of each kind.
    public List<Reference> byPartnerNumber(
            Actor actor, Set<TicketKind> kinds, String organisation, PartnerNumber number) {
        return crossReferences.find(kinds, organisation, number).stream()
                .filter(reference -> mayKnow(actor, reference) && mayRead(actor, reference))
                .toList();
    }

    private boolean mayKnow(Actor actor, Reference reference) {
        return sight.get().mayKnow(new TicketNumber(reference.kind(), reference.ticket()), actor);
    }

    private boolean mayRead(Actor actor, Reference reference) {
        return isOwn(actor, reference)
                || mayRead(actor, reference, crossReferences.of(reference.ticket()));
    }

    private static boolean isOwn(Actor actor, Reference reference) {
        return actor.hub() || reference.organisation().equals(actor.organisation());
    }

    /// A confidential number, and the former numbers of who keeps his confidential, are for the hub
    /// and their owner; one that was withdrawn reads its own number alone.
    private static boolean mayRead(Actor actor, Reference reference, References present) {
        return isOwn(actor, reference)
                || (present.withdrawnAt(actor.organisation()) == null
                        && present.of(reference.organisation())
                                .map(now -> !now.confidential())
                                .orElse(true));
    }
}
