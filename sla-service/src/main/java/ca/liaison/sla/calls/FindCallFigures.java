package ca.liaison.sla.calls;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Shows the hub what its telephone system counted.
@ApplicationScoped
public class FindCallFigures {
    private final CallDays days;

    FindCallFigures(CallDays days) {
        this.days = days;
    }

    @Transactional
    public Optional<CallDay> of(LocalDate date, Actor actor) {
        onlyTheHub(actor);
        return days.latest(date);
    }

    /// The latest version of each day, both ends included.
    @Transactional
    public List<CallDay> between(LocalDate from, LocalDate until, int atMost, Actor actor) {
        onlyTheHub(actor);
        return days.latest(from, until, atMost);
    }

    private static void onlyTheHub(Actor actor) {
        if (!actor.hub()) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
    }
}
