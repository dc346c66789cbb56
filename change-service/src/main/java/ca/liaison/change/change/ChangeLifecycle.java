package ca.liaison.change.change;

import ca.liaison.events.change.ChangeEventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of moves: which state, who may, who is told. The order in which a change's steps come
/// is its procedure's ([Procedures]); what is no step of it is possible in the states named here. A
/// row whose source is "decision" rests on none of the sources.
public final class ChangeLifecycle {
    /// action; from (`step`: where it is the next step of the procedure, `*`: any that is open);
    /// who; who is told; what is special; event; source.
    ///
    /// `unconditional`: without `If-Match`, since it overwrites nothing. `adds`: leaves the
    /// revision as it is.
    private static final String TABLE =
            """
            file                  ;                                                                ; initiator lead   ; hub parties ;                    ; filed               ; Guide 4.1
            review                ; step                                                           ; lead             ; initiator   ;                    ; reviewed            ; Guide 4.9
            request_approval      ; step                                                           ; lead             ; initiator   ;                    ; approval_requested  ; Guide 4.12.1.1
            give_approval         ; step                                                           ; initiator        ; hub         ;                    ; approval_given      ; Guide 4.12.1.1
            review_impact         ; step                                                           ; lead             ; initiator   ;                    ; impact_reviewed     ; Guide 4.12.1.1
            inform                ; step                                                           ; lead             ; parties     ;                    ; informed            ; Guide 4.12.1.2
            decide                ; step                                                           ; board            ; hub parties ;                    ; decided             ; Guide 4.12.1.1
            provide_information   ; information_requested                                          ; initiator lead   ; hub parties ;                    ; information_provided; decision
            resubmit              ; rejected                                                       ; initiator lead   ; hub parties ;                    ; resubmitted         ; decision
            reschedule            ; filed in_assessment awaiting_partner_approval awaiting_decision information_requested rejected scheduled ; initiator lead ; hub parties ; ; rescheduled ; Guide 4.5
            start                 ; step                                                           ; implementer      ; hub parties ;                    ; started             ; Guide 4.12
            report_outcome        ; step                                                           ; lead             ; parties     ;                    ; outcome_reported    ; Guide 4.12.1.1
            report_done           ; step                                                           ; implementer      ; hub parties ;                    ; done_reported       ; Guide 4.12.1.3
            resolve               ; step                                                           ; lead             ; parties     ;                    ; resolved            ; Guide 4.12.1.1
            close                 ; step                                                           ; lead             ; parties     ;                    ; closed              ; Guide 4.12.3.1
            withdraw              ; filed in_assessment awaiting_partner_approval awaiting_decision information_requested rejected scheduled ; initiator lead ; hub parties ; ; withdrawn ; decision
            acknowledge           ; *                                                              ; unnumbered       ; hub         ; unconditional      ; acknowledged        ; Guide 2.5
            correct_partner_number; * resolved closed withdrawn                                    ; party lead       ; hub         ;                    ; number_corrected    ; decision
            redact                ; * resolved closed withdrawn                                    ; party lead       ; hub parties ; unconditional      ; redacted            ; decision
            update                ; *                                                              ; party lead board ; hub parties ; unconditional adds ; updated             ; Guide 4.1
            """;

    private static final String STEP = "step";

    private static final List<Row> ROWS = TABLE.lines().map(ChangeLifecycle::row).toList();

    private static final Map<ChangeAction, Row> BY_ACTION =
            ROWS.stream()
                    .collect(
                            Collectors.toMap(
                                    Row::action,
                                    row -> row,
                                    (one, other) -> {
                                        throw new IllegalStateException(
                                                "Two rows for " + one.action());
                                    },
                                    () -> new EnumMap<>(ChangeAction.class)));

    private ChangeLifecycle() {}

    private enum Mark {
        UNCONDITIONAL,
        ADDS
    }

    /// One line of the table.
    ///
    /// @param step whether it is done where it is the next step of the procedure, and nowhere else
    /// @param from the states in which it is possible where it is no step
    /// @param conditional whether it is done only on the revision that the caller has read
    /// @param raisesRevision whether it changes the change for all to see
    /// @param source the paragraph that it rests on
    public record Row(
            ChangeAction action,
            boolean step,
            Set<ChangeState> from,
            Set<Relation> who,
            Set<Told> told,
            boolean conditional,
            boolean raisesRevision,
            ChangeEventType event,
            String source) {

        public boolean allowedTo(Set<Relation> relations) {
            return !Collections.disjoint(who, relations);
        }

        /// Whether a party does it that has no number of its own yet.
        public boolean isForTheUnnumbered() {
            return who.contains(Relation.UNNUMBERED);
        }
    }

    public static List<Row> rows() {
        return ROWS;
    }

    public static Row of(ChangeAction action) {
        return Objects.requireNonNull(BY_ACTION.get(action), action::name);
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        Set<Mark> marks = constants(Mark.class, cells.get(4));
        return new Row(
                constant(ChangeAction.class, cells.get(0)),
                cells.get(1).equals(STEP),
                cells.get(1).equals(STEP) ? Set.of() : states(cells.get(1)),
                constants(Relation.class, cells.get(2)),
                constants(Told.class, cells.get(3)),
                !marks.contains(Mark.UNCONDITIONAL),
                !marks.contains(Mark.ADDS),
                constant(ChangeEventType.class, cells.get(5)),
                cells.get(6));
    }

    private static Set<ChangeState> states(String cell) {
        String open =
                Arrays.stream(ChangeState.values())
                        .filter(ChangeState::open)
                        .map(Enum::name)
                        .collect(Collectors.joining(" "));
        return constants(ChangeState.class, cell.replace("*", open));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String words) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : words.isEmpty() ? new String[0] : words.split(" +", -1)) {
            constants.add(constant(type, word));
        }
        return Set.copyOf(constants);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
