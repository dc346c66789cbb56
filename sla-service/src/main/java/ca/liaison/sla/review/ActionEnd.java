package ca.liaison.sla.review;

import org.jspecify.annotations.Nullable;

/// How actions end.
final class ActionEnd {
    private ActionEnd() {}

    /// @throws ca.liaison.kit.problem.Rejected where it ended before
    static void requireOpen(Judged judged) {
        AgreedAction action = judged.action();
        if (action != null && action.state() != ActionState.OPEN) {
            throw MoveReview.notPossible(action.state().code());
        }
    }

    static void keep(
            Moving moving, ActionState outcome, @Nullable String note, Surroundings known) {
        Step step = moving.step();
        known.records()
                .end(
                        step.sequence(),
                        moving.requiredAction(),
                        new AgreedAction.End(outcome, step.organisation(), note, step.at()));
    }
}
