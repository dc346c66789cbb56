package ca.liaison.incident.ticket;

import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.kit.ticket.TicketKind;
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
import org.jspecify.annotations.Nullable;

/// The table of state × action × who may, from which the moves, `allowedActions`, refusals,
/// documentation and tests all come. One row an action; Guide 2.2 to 2.5, OneMail 3.4. A row whose
/// source is "decision" rests on none of the sources.
public final class TicketLifecycle {
    /// action; from (`*`: any that is open); to (`=`: the same); who; who is told; what is special;
    /// event; source.
    ///
    /// `all-numbers`: not while an organisation's own number is awaited (XRF-03). `unconditional`:
    /// without `If-Match`, since it overwrites nothing. `adds`: leaves the revision as it is.
    /// `incidents`: other kinds of tickets do not have it. `major`: nor have other incidents than
    /// major ones, `security` other ones than security incidents. `confined`: in history for the
    /// hub, for who did it and for those who are told.
    private static final String TABLE =
            """
            open                  ;                                   ; new         ;                 ; hub named                ;                    ; opened            ; Guide 2.5.1
            acknowledge           ; *                                 ; =           ; awaited         ; hub                      ; unconditional      ; acknowledged      ; Guide 2.5
            assign                ; new assigned in_progress reopened ; assigned    ; hub_desk        ; assignee former_assignee ;                    ; assigned          ; Guide 2.4.1
            start                 ; new assigned reopened             ; in_progress ; assignee        ; opener                   ;                    ; started           ; Guide 2.2
            wait                  ; in_progress                       ; pending     ; assignee        ; opener waited_for        ;                    ; waiting           ; Guide 2.2
            resume                ; pending                           ; in_progress ; assignee        ; parties                  ;                    ; resumed           ; Guide 2.2
            resolve               ; in_progress pending               ; resolved    ; assignee        ; opener                   ; all-numbers        ; resolved          ; Guide 2.2
            accept                ; resolved                          ; closed      ; opener hub_desk ; opener assignee hub      ; all-numbers        ; closed            ; Guide 2.5.3.3
            reopen                ; resolved closed                   ; reopened    ; opener hub_desk ; assignee                 ;                    ; reopened          ; OneMail 3.4
            close                 ; resolved                          ; closed      ; hub_desk        ; opener assignee          ; all-numbers        ; closed            ; OneMail 3.4
            record_contact_attempt; resolved                          ; =           ; hub_desk        ; opener                   ;                    ; contact_attempted ; OneMail 3.4
            declare_unresolvable  ; in_progress pending reopened      ; closed      ; hub_desk        ; opener assignee          ;                    ; declared_unresolvable; OneMail 3.4
            cancel                ; new assigned pending reopened     ; cancelled   ; opener hub_desk ; parties                  ;                    ; cancelled         ; Guide 2.5.3.3
            mark_duplicate        ; *                                 ; cancelled   ; hub_desk        ; parties                  ;                    ; marked_duplicate  ; decision
            transfer              ; *                                 ; transferred ; hub_desk        ; parties                  ;                    ; transferred       ; decision
            change_priority       ; *                                 ; =           ; assignee        ; opener                   ;                    ; priority_changed  ; Guide 2.2
            report_priority       ; *                                 ; =           ; opener          ; hub                      ;                    ; priority_reported ; Guide 2.5.1
            withdraw_party        ; *                                 ; =           ; hub_desk        ; named                    ;                    ; party_withdrawn   ; decision
            waive_number          ; *                                 ; =           ; hub_desk        ; named                    ;                    ; number_waived     ; decision
            correct_partner_number; * closed cancelled transferred    ; =           ; party hub_desk  ; parties                  ;                    ; number_corrected  ; decision
            approve               ; new assigned in_progress pending reopened ; =           ; approver        ; opener assignee          ;                    ; approved          ; FAI 3.6
            decline               ; new assigned in_progress pending reopened ; cancelled   ; approver        ; parties                  ;                    ; declined          ; FAI 3.6
            end_window            ; * closed transferred              ; =           ;                 ; parties                  ; unconditional      ; window_ended      ; FAI 3.4.2
            declare_major         ; *                                 ; =           ; hub_desk        ; parties                  ; incidents          ; declared_major    ; Guide 2.4.2
            name_coordinator      ; *                                 ; =           ; hub_desk        ; parties                  ; major              ; coordinator_named ; Guide 2.4.2
            open_bridge           ; *                                 ; =           ; hub_desk        ; parties named            ; incidents          ; bridge_opened     ; Guide 2.4.1
            invite                ; *                                 ; =           ; hub_desk        ; named                    ; major confined     ; invited           ; Guide 2.4.2
            send_notice           ; * closed cancelled transferred    ; =           ; hub_desk        ; named                    ; incidents          ; notice_sent       ; Guide 2.4.2
            request_problem       ; resolved                          ; =           ;                 ; hub                      ; major adds         ; problem_requested ; Guide 3.4
            schedule_review       ; resolved closed                   ; =           ; hub_desk        ; parties                  ; major              ; review_scheduled  ; Guide 2.4.2.1
            complete_review       ; resolved closed                   ; =           ; hub_desk        ; parties                  ; major              ; review_completed  ; Guide 2.4.2.1
            request_report        ; resolved closed                   ; =           ; party           ; hub                      ; major confined     ; report_requested  ; Guide 2.4.2.1
            give_report           ; resolved closed                   ; =           ; hub_desk        ; named                    ; major confined     ; report_given      ; Guide 2.4.2.1
            refuse_report         ; resolved closed                   ; =           ; hub_desk        ; named                    ; major confined     ; report_refused    ; Guide 2.4.2.1
            record_emergency_fix  ; *                                 ; =           ; assignee        ; parties                  ; incidents          ; emergency_fix_recorded; Guide 4.12.3
            record_response_step  ; * closed                          ; =           ; assignee        ; parties                  ; security           ; response_step_recorded; Guide 2.4.3
            escalate              ; *                                 ; =           ; party hub_desk  ; hub                      ;                    ; escalated         ; Guide 2.7
            pass_on_escalation    ; *                                 ; =           ; hub_desk        ; parties                  ;                    ; escalation_passed_on; Guide 2.7
            record_disclosure     ; * closed                          ; =           ; party hub_desk hub_privacy ; parties       ;                    ; disclosure_recorded; Guide 2.5.1
            record_recovery       ; *                                 ; =           ;                 ; hub assignee             ; incidents unconditional adds; recovery_recorded ; Guide 2.4.1
            link_change           ; * closed cancelled transferred    ; =           ;                 ; hub                      ; incidents unconditional adds; change_linked ; Guide 4.12.3
            update                ; *                                 ; =           ; party hub_desk  ; parties                  ; unconditional adds ; updated           ; Guide 2.5.3.2
            attach                ; *                                 ; =           ; party hub_desk  ; parties                  ; unconditional adds ; attached          ; decision
            redact                ; * closed cancelled transferred    ; =           ; party hub_desk hub_privacy ; parties       ; unconditional      ; redacted          ; decision
            """;

    private static final Set<Mark> OF_INCIDENTS = Set.of(Mark.INCIDENTS, Mark.MAJOR, Mark.SECURITY);

    private static final List<Row> ROWS = TABLE.lines().map(TicketLifecycle::row).toList();

    private static final Map<TicketAction, Row> BY_ACTION =
            ROWS.stream()
                    .collect(
                            Collectors.toMap(
                                    Row::action,
                                    row -> row,
                                    (one, other) -> {
                                        throw new IllegalStateException(
                                                "Two rows for " + one.action());
                                    },
                                    () -> new EnumMap<>(TicketAction.class)));

    private TicketLifecycle() {}

    /// What sets a move apart from others.
    private enum Mark {
        ALL_NUMBERS,
        UNCONDITIONAL,
        ADDS,
        INCIDENTS,
        MAJOR,
        SECURITY,
        CONFINED
    }

    /// One line of the table.
    ///
    /// @param to the state after it; absent where it stays the same
    /// @param needsAllNumbers whether everybody's number must be known for it
    /// @param conditional whether it is done only on the revision that the caller has read
    /// @param raisesRevision whether it changes the ticket for all to see
    /// @param kinds the kinds of tickets that have it
    /// @param forMajor whether of incidents the major ones alone have it
    /// @param forSecurity whether of incidents security incidents alone have it
    /// @param confined whether history shows it to the hub, to who did it and to those told alone
    /// @param source the paragraph that it rests on
    public record Row(
            TicketAction action,
            Set<TicketState> from,
            @Nullable TicketState to,
            Set<Relation> who,
            Set<Told> told,
            boolean needsAllNumbers,
            boolean conditional,
            boolean raisesRevision,
            Set<TicketKind> kinds,
            boolean forMajor,
            boolean forSecurity,
            boolean confined,
            IncidentEventType event,
            String source) {

        public boolean possibleIn(TicketState state) {
            return from.contains(state);
        }

        public boolean allowedTo(Set<Relation> relations) {
            return !Collections.disjoint(who, relations);
        }

        /// Whether it adds something that is said, which an ended ticket takes no longer.
        public boolean addsText() {
            return !raisesRevision;
        }

        /// Whether it follows from something else: nobody does it, and nothing is said with it.
        public boolean byItself() {
            return who.isEmpty() && action != TicketAction.OPEN;
        }

        /// Whether a party does it whose own number is still awaited.
        public boolean isForTheAwaited() {
            return who.contains(Relation.AWAITED);
        }
    }

    public static List<Row> rows() {
        return ROWS;
    }

    public static Row of(TicketAction action) {
        return Objects.requireNonNull(BY_ACTION.get(action), action::name);
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        Set<Mark> marks = constants(Mark.class, cells.get(5).replace('-', '_'));
        return new Row(
                constant(TicketAction.class, cells.get(0)),
                states(cells.get(1)),
                cells.get(2).equals("=") ? null : constant(TicketState.class, cells.get(2)),
                constants(Relation.class, cells.get(3)),
                constants(Told.class, cells.get(4)),
                marks.contains(Mark.ALL_NUMBERS),
                !marks.contains(Mark.UNCONDITIONAL),
                !marks.contains(Mark.ADDS),
                marks.stream().anyMatch(OF_INCIDENTS::contains)
                        ? Set.of(TicketKind.INCIDENT)
                        : Tickets.KINDS,
                marks.contains(Mark.MAJOR),
                marks.contains(Mark.SECURITY),
                marks.contains(Mark.CONFINED),
                constant(IncidentEventType.class, cells.get(6)),
                cells.get(7));
    }

    private static Set<TicketState> states(String cell) {
        String open =
                Arrays.stream(TicketState.values())
                        .filter(TicketState::open)
                        .map(Enum::name)
                        .collect(Collectors.joining(" "));
        return constants(TicketState.class, cell.replace("*", open));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String words) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : words.isEmpty() ? new String[0] : words.split(" ", -1)) {
            constants.add(constant(type, word));
        }
        return Set.copyOf(constants);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
