package ca.liaison.kit.crossreference;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who takes part in a ticket, and whether the number that a message quotes is the caller's own.
@ApplicationScoped
public class Participation {
    private final CrossReferences crossReferences;

    Participation(CrossReferences crossReferences) {
        this.crossReferences = crossReferences;
    }

    /// Whether a ticket, if there is one, is the caller's to know of. It is the same question, with
    /// the same work, for a ticket of others and for one that does not exist.
    public boolean takesPart(TicketNumber number, Actor actor) {
        return actor.hub()
                ? !actor.has(Role.SERVICE)
                : crossReferences.hasPart(number, actor.organisation());
    }

    /// Every message of a partner quotes its own number of the ticket (XRF-04).
    ///
    /// @throws ca.liaison.kit.problem.Rejected 422 where it is missing, 409 where it is awaited or
    ///   does not fit
    public static void requirePair(
            String number, References references, Actor actor, @Nullable String quoted) {
        if (actor.hub()) {
            return;
        }
        if (quoted == null) {
            throw Problem.of(ProblemCode.PARTNER_NUMBER_MISSING).source("Guide 2.5.3.2").rejected();
        }
        Reference own = references.of(actor.organisation()).orElseThrow();
        if (!own.numbered()) {
            throw numberAwaited(number, List.of(own.organisation()));
        }
        if (!new PartnerNumber(quoted).equalityKey().equals(own.equalityKey())) {
            throw Problem.of(ProblemCode.PARTNER_NUMBER_MISMATCH)
                    .with("number", number)
                    .source("Guide 2.5.3.2")
                    .rejected();
        }
    }

    /// The refusal while organisations have yet to give their own numbers.
    public static Rejected numberAwaited(String number, List<String> organisations) {
        return Problem.of(ProblemCode.PARTNER_NUMBER_AWAITED)
                .with("number", number)
                .with("awaited", organisations)
                .source("Guide 2.5")
                .rejected();
    }

    /// The refusal where another ticket holds the number, which is told to who may know of it.
    public static Rejected numberTaken(
            TicketKind kind, long holder, Actor actor, TicketSight sight) {
        TicketNumber number = new TicketNumber(kind, holder);
        Problem taken = Problem.of(ProblemCode.PARTNER_NUMBER_TAKEN).source("Guide 2.5");
        return (sight.mayKnow(number, actor) ? taken.with("number", number.toString()) : taken)
                .rejected();
    }
}
