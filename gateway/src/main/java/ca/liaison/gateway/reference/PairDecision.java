package ca.liaison.gateway.reference;

import ca.liaison.kit.reference.PartnerNumber;
import java.util.List;

/// Whether the number that a caller quotes and the ticket that it names are a pair, as far as the
/// owner tells this caller.
public enum PairDecision {
    /// They are: the caller's present number of that ticket, or a former one.
    CONFIRMED,
    /// The caller sees no such ticket.
    INVISIBLE,
    /// The caller's organisation has not given its number yet.
    AWAITED,
    /// The ticket has another number of the caller's organisation, or none.
    MISMATCH;

    private static final List<String> WITHOUT = List.of("awaited", "released");
    private static final List<String> GIVEN = List.of("current", "superseded");

    /// Judges by the references of one ticket that the caller may see. A superseded number still
    /// answers late retries, so it is a pair here; the service tells a retry from anything else.
    static PairDecision of(List<Reference> visible, String organisation, PartnerNumber quoted) {
        if (visible.isEmpty()) {
            return INVISIBLE;
        }
        List<Reference> own =
                visible.stream()
                        .filter(reference -> reference.organisation().equals(organisation))
                        .toList();
        if (own.stream().anyMatch(reference -> isGiven(reference, quoted))) {
            return CONFIRMED;
        }
        return own.stream().anyMatch(reference -> WITHOUT.contains(reference.state()))
                ? AWAITED
                : MISMATCH;
    }

    private static boolean isGiven(Reference reference, PartnerNumber quoted) {
        return GIVEN.contains(reference.state())
                && reference.partnerTicketNumber() != null
                && new PartnerNumber(reference.partnerTicketNumber()).isSameAs(quoted);
    }
}
