package ca.liaison.change.change;

import ca.liaison.change.change.Procedure.Condition;
import ca.liaison.change.change.Procedure.Deadline;
import ca.liaison.change.change.Procedure.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The procedures of Guide 4.12, one a row, from which the moves, the documentation and the tests
/// all come.
public final class Procedures {
    /// paragraph; type; initiator; implementer; deadline; steps; final state; what was decided.
    ///
    /// A step may say which board decides (`decide@cab`) and when it belongs to a change
    /// (`start?not_made`).
    private static final String TABLE =
            """
            4.12.1.1; normal            ; partner; hub    ; cab_cut_off   ; file review request_approval give_approval review_impact decide@cab start report_outcome resolve; resolved;
            4.12.1.2; normal            ; hub    ; hub    ; cab_cut_off   ; file inform decide@cab start report_outcome resolve                                                ; resolved;
            4.12.1.3; normal            ; partner; partner; none          ; file decide@cab?hub_affected report_done                                                            ; resolved; The board decides where a service of the hub is touched (4.1); the partner's report ends it
            4.12.2.1; urgent_operational; partner; hub    ; none          ; file review decide@ecab start report_outcome resolve                                                ; resolved;
            4.12.2.2; urgent_operational; hub    ; hub    ; business_hours; file inform decide@ecab start report_outcome resolve                                                ; resolved; The emergency board approves it
            4.12.2.3; urgent_operational; partner; partner; none          ; file decide@ecab?hub_affected report_done                                                           ; resolved; The emergency board decides where a service of the hub is touched (4.1); the partner's report ends it
            4.12.3.1; emergency_fix     ; partner; hub    ; after_the_fix ; file decide@ecab?not_urgent_incident start?not_made report_outcome close                             ; closed  ; The emergency board approves a fix for a P3 or P4
            4.12.3.2; emergency_fix     ; hub    ; hub    ; after_the_fix ; file decide@ecab?not_urgent_incident start?not_made report_outcome resolve                           ; resolved; A fix for a P3 or P4 is approved by the emergency board
            4.12.3.3; emergency_fix     ; partner; partner; none          ; file report_done                                                                                    ; resolved; The partner's report ends it
            4.12.4  ; standard          ; partner; hub    ; none          ; file start report_outcome resolve                                                                   ; resolved; The Guide names no steps; these are what is left without approvals
            4.12.4  ; standard          ; hub    ; hub    ; none          ; file start report_outcome resolve                                                                   ; resolved; The Guide names no steps; these are what is left without approvals
            4.12.4  ; standard          ; partner; partner; none          ; file report_done                                                                                    ; resolved; The Guide names no steps; the partner's report ends it
            """;

    private static final List<Procedure> ALL = TABLE.lines().map(Procedures::procedure).toList();

    private Procedures() {}

    public static List<Procedure> all() {
        return ALL;
    }

    /// Empty where the Guide has no such procedure: the hub initiates no change that a partner
    /// implements.
    public static Optional<Procedure> of(ChangeType type, Side initiator, Side implementer) {
        return ALL.stream()
                .filter(each -> each.type() == type)
                .filter(each -> each.initiator() == initiator && each.implementer() == implementer)
                .findFirst();
    }

    private static Procedure procedure(String line) {
        List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        return new Procedure(
                "Guide " + cells.get(0),
                constant(ChangeType.class, cells.get(1)),
                constant(Side.class, cells.get(2)),
                constant(Side.class, cells.get(3)),
                constant(Deadline.class, cells.get(4)),
                Arrays.stream(cells.get(5).split(" ", -1)).map(Procedures::step).toList(),
                constant(ChangeState.class, cells.get(6)),
                cells.get(7).isEmpty() ? null : cells.get(7));
    }

    private static Step step(String word) {
        String[] parts = word.split("\\?", 2);
        String[] act = parts[0].split("@", 2);
        @Nullable Board board = act.length == 1 ? null : constant(Board.class, act[1]);
        return new Step(
                constant(ChangeAction.class, act[0]),
                board,
                parts.length == 1 ? Condition.ALWAYS : constant(Condition.class, parts[1]));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
