package ca.liaison.change.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How changes of one type go on, by who initiates and who implements them: one cell of Guide 4.12.
///
/// @param paragraph of the Guide
/// @param deadline until when such a change is submitted
/// @param last the state in which it ends
/// @param decided what of it the Guide leaves open and the hub decided; absent where nothing
public record Procedure(
        String paragraph,
        ChangeType type,
        Side initiator,
        Side implementer,
        Deadline deadline,
        List<Step> steps,
        ChangeState last,
        @Nullable String decided) {

    public Procedure {
        steps = List.copyOf(steps);
    }

    /// Until when a request for change is submitted.
    public enum Deadline {
        /// Before the cut-off of a meeting of the board; later, for the meeting after (Guide 4.3).
        CAB_CUT_OFF,
        /// At any time within the hub's business hours (Guide 4.12.2.2).
        BUSINESS_HOURS,
        /// Within the agreed hours after an emergency fix was made (Guide 4.12.3).
        AFTER_THE_FIX,
        NONE
    }

    /// When a step belongs to a change.
    public enum Condition {
        ALWAYS,
        HUB_AFFECTED,
        NOT_URGENT_INCIDENT,
        NOT_MADE
    }

    /// One step.
    ///
    /// @param board who decides, of a decision
    public record Step(ChangeAction action, @Nullable Board board, Condition condition) {
        boolean belongsTo(Circumstances circumstances) {
            return switch (condition) {
                case ALWAYS -> true;
                case HUB_AFFECTED -> circumstances.hubAffected();
                case NOT_URGENT_INCIDENT -> !circumstances.urgentIncident();
                case NOT_MADE -> !circumstances.made();
            };
        }
    }

    /// The steps that a change has.
    public List<Step> stepsOf(Circumstances circumstances) {
        return steps.stream().filter(step -> step.belongsTo(circumstances)).toList();
    }

    /// The step behind another one; absent behind the last.
    public @Nullable ChangeAction after(ChangeAction step, Circumstances circumstances) {
        List<Step> own = stepsOf(circumstances);
        for (int i = 0; i < own.size() - 1; i++) {
            if (own.get(i).action() == step) {
                return own.get(i + 1).action();
            }
        }
        return null;
    }

    /// Who decides about such a change; absent where no board does.
    public @Nullable Board board(Circumstances circumstances) {
        return stepsOf(circumstances).stream()
                .filter(step -> step.action() == ChangeAction.DECIDE)
                .map(Step::board)
                .findFirst()
                .orElse(null);
    }

    /// The state of a change whose next step this is.
    public ChangeState stateBefore(@Nullable ChangeAction next) {
        if (next == null) {
            return last;
        }
        return switch (next) {
            case REVIEW -> ChangeState.FILED;
            case REQUEST_APPROVAL, REVIEW_IMPACT, INFORM -> ChangeState.IN_ASSESSMENT;
            case GIVE_APPROVAL -> ChangeState.AWAITING_PARTNER_APPROVAL;
            case DECIDE -> ChangeState.AWAITING_DECISION;
            case START, REPORT_DONE -> ChangeState.SCHEDULED;
            case REPORT_OUTCOME -> ChangeState.IMPLEMENTING;
            case RESOLVE, CLOSE -> ChangeState.IMPLEMENTED;
            case FILE,
                    PROVIDE_INFORMATION,
                    RESUBMIT,
                    RESCHEDULE,
                    WITHDRAW,
                    ACKNOWLEDGE,
                    CORRECT_PARTNER_NUMBER,
                    UPDATE,
                    REDACT ->
                    throw new IllegalArgumentException(next + " is no step of a procedure");
        };
    }
}
