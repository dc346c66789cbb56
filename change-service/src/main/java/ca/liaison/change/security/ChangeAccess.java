package ca.liaison.change.security;

import ca.liaison.change.change.Change;
import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.change.ChangeLifecycle;
import ca.liaison.change.change.Changes;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.crossreference.SeenTicket;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.log.TicketLog;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Who may see a change, and who may move it.
@ApplicationScoped
public class ChangeAccess {
    private static final Set<Role> READERS =
            EnumSet.of(
                    Role.PARTNER_DESK,
                    Role.PARTNER_CHANGE,
                    Role.HUB_DESK,
                    Role.SERVICE_LEAD,
                    Role.DEPLOYMENT_LEAD,
                    Role.CAB_CHAIR,
                    Role.AUDITOR);

    private final Changes changes;
    private final CrossReferences crossReferences;
    private final Participation participation;

    ChangeAccess(Changes changes, CrossReferences crossReferences, Participation participation) {
        this.changes = changes;
        this.crossReferences = crossReferences;
        this.participation = participation;
    }

    /// A change that the caller may see, and who takes part in it.
    public record Seen(Change change, References references) {
        /// What of it does not depend on its kind.
        public SeenTicket known() {
            return new SeenTicket(new TicketNumber(TicketKind.CHANGE, change.id()), references);
        }
    }

    /// A change to be read. What the caller may not see looks exactly like what does not exist.
    ///
    /// @throws ca.liaison.kit.problem.Rejected 404 for a change that the caller takes no part in,
    ///   403 for a role of a party that does not read changes
    public Seen require(String number, Actor actor) {
        return seen(number, actor, changes::findByIdOptional);
    }

    /// A change to be moved, locked until the end of the transaction, so that its events keep their
    /// order.
    ///
    /// @throws ca.liaison.kit.problem.Rejected as [#require]
    public Seen requireLocked(String number, Actor actor) {
        return seen(
                number,
                actor,
                key ->
                        changes.findByIdOptional(
                                key,
                                actor.hasAny(READERS)
                                        ? LockModeType.PESSIMISTIC_WRITE
                                        : LockModeType.NONE));
    }

    private Seen seen(String number, Actor actor, Function<Long, Optional<Change>> find) {
        Change change =
                TicketNumber.parse(number)
                        .filter(parsed -> parsed.kind() == TicketKind.CHANGE)
                        .filter(parsed -> participation.takesPart(parsed, actor))
                        .flatMap(parsed -> find.apply(parsed.key()))
                        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        if (!actor.hasAny(READERS)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        References references = crossReferences.of(change.id());
        TicketLog.about(
                change.number(),
                references.of(actor.organisation()).map(Reference::partnerNumber).orElse(null));
        return new Seen(change, references);
    }

    /// Whether the caller may know that there is such a change, if there is.
    public boolean mayKnow(TicketNumber number, Actor actor) {
        return number.kind() == TicketKind.CHANGE
                && actor.hasAny(READERS)
                && participation.takesPart(number, actor);
    }

    /// @throws ca.liaison.kit.problem.Rejected 403 unless the table of moves allows the action to
    ///   the caller
    public void permit(ChangeAction action, Seen seen, Actor actor) {
        if (!ChangeLifecycle.of(action)
                .allowedTo(seen.change().relations(actor, seen.references()))) {
            throw seen.change().forbidden(action);
        }
    }
}
