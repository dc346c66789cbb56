package ca.liaison.incident.incident;

import static ca.liaison.incident.incident.IncidentAction.*;
import static ca.liaison.incident.incident.IncidentState.*;

import ca.liaison.events.incident.IncidentEventType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The table of state × action × who may, from which the moves, `allowedActions`, refusals,
/// documentation and tests all come. One row an action; Guide 2.2 to 2.5, OneMail 3.4.
public final class IncidentLifecycle {
    private static final List<Row> ROWS =
            List.of(
                    row(
                            OPEN,
                            from(),
                            to(NEW),
                            who(),
                            told(Told.HUB, Told.NAMED),
                            "Guide 2.5.1",
                            IncidentEventType.OPENED),
                    row(
                            ACKNOWLEDGE,
                            anyOpen(),
                            same(),
                            who(Relation.AWAITED),
                            told(Told.HUB),
                            "Guide 2.5",
                            IncidentEventType.ACKNOWLEDGED),
                    row(
                            ASSIGN,
                            from(NEW, ASSIGNED, IN_PROGRESS, REOPENED),
                            to(ASSIGNED),
                            who(Relation.HUB_DESK),
                            told(Told.ASSIGNEE, Told.FORMER_ASSIGNEE),
                            "Guide 2.4.1",
                            IncidentEventType.ASSIGNED),
                    row(
                            START,
                            from(NEW, ASSIGNED, REOPENED),
                            to(IN_PROGRESS),
                            who(Relation.ASSIGNEE),
                            told(Told.OPENER),
                            "Guide 2.2",
                            IncidentEventType.STARTED),
                    row(
                            WAIT,
                            from(IN_PROGRESS),
                            to(PENDING),
                            who(Relation.ASSIGNEE),
                            told(Told.OPENER, Told.WAITED_FOR),
                            "Guide 2.2",
                            IncidentEventType.WAITING),
                    row(
                            RESUME,
                            from(PENDING),
                            to(IN_PROGRESS),
                            who(Relation.ASSIGNEE),
                            told(Told.PARTIES),
                            "Guide 2.2",
                            IncidentEventType.RESUMED),
                    row(
                            RESOLVE,
                            from(IN_PROGRESS, PENDING),
                            to(RESOLVED),
                            who(Relation.ASSIGNEE),
                            told(Told.OPENER),
                            "Guide 2.2",
                            IncidentEventType.RESOLVED),
                    row(
                            ACCEPT,
                            from(RESOLVED),
                            to(CLOSED),
                            who(Relation.OPENER, Relation.HUB_DESK),
                            told(Told.OPENER, Told.ASSIGNEE, Told.HUB),
                            "Guide 2.5.3.3",
                            IncidentEventType.CLOSED),
                    row(
                            REOPEN,
                            from(RESOLVED, CLOSED),
                            to(REOPENED),
                            who(Relation.OPENER, Relation.HUB_DESK),
                            told(Told.ASSIGNEE),
                            "OneMail 3.4",
                            IncidentEventType.REOPENED),
                    row(
                            CLOSE,
                            from(RESOLVED),
                            to(CLOSED),
                            who(Relation.HUB_DESK),
                            told(Told.OPENER),
                            "OneMail 3.4",
                            IncidentEventType.CLOSED),
                    row(
                            CANCEL,
                            from(NEW, ASSIGNED, PENDING, REOPENED),
                            to(CANCELLED),
                            who(Relation.OPENER, Relation.HUB_DESK),
                            told(Told.PARTIES),
                            "Guide 2.5.3.3",
                            IncidentEventType.CANCELLED),
                    row(
                            MARK_DUPLICATE,
                            anyOpen(),
                            to(CANCELLED),
                            who(Relation.HUB_DESK),
                            told(Told.PARTIES),
                            "Guide 2.5",
                            IncidentEventType.MARKED_DUPLICATE),
                    row(
                            CHANGE_PRIORITY,
                            anyOpen(),
                            same(),
                            who(Relation.ASSIGNEE),
                            told(Told.OPENER),
                            "Guide 2.2",
                            IncidentEventType.PRIORITY_CHANGED),
                    row(
                            REPORT_PRIORITY,
                            anyOpen(),
                            same(),
                            who(Relation.OPENER),
                            told(Told.HUB),
                            "Guide 2.5.1",
                            IncidentEventType.PRIORITY_REPORTED),
                    row(
                            WITHDRAW_PARTY,
                            anyOpen(),
                            same(),
                            who(Relation.HUB_DESK),
                            told(Told.NAMED),
                            "Guide 2.5",
                            IncidentEventType.PARTY_WITHDRAWN),
                    row(
                            WAIVE_NUMBER,
                            anyOpen(),
                            same(),
                            who(Relation.HUB_DESK),
                            told(Told.NAMED),
                            "Guide 2.5",
                            IncidentEventType.NUMBER_WAIVED),
                    row(
                            CORRECT_PARTNER_NUMBER,
                            any(),
                            same(),
                            who(Relation.PARTY, Relation.HUB_DESK),
                            told(Told.PARTIES),
                            "Guide 2.5",
                            IncidentEventType.NUMBER_CORRECTED),
                    row(
                            UPDATE,
                            anyOpen(),
                            same(),
                            who(Relation.PARTY, Relation.HUB_DESK),
                            told(Told.PARTIES),
                            "Guide 2.5.3.2",
                            IncidentEventType.UPDATED));

    private static final Map<IncidentAction, Row> BY_ACTION =
            ROWS.stream()
                    .collect(
                            Collectors.toMap(
                                    Row::action,
                                    row -> row,
                                    (one, other) -> {
                                        throw new IllegalStateException(
                                                "Two rows for " + one.action());
                                    },
                                    () -> new EnumMap<>(IncidentAction.class)));

    /// Neither happens while an organisation's own number is awaited (XRF-03).
    private static final Set<IncidentAction> NEED_ALL_NUMBERS = EnumSet.of(RESOLVE, ACCEPT, CLOSE);

    private IncidentLifecycle() {}

    /// One line of the table.
    ///
    /// @param to the state after it; absent where it stays the same
    /// @param source the paragraph that it rests on
    public record Row(
            IncidentAction action,
            Set<IncidentState> from,
            @Nullable IncidentState to,
            Set<Relation> who,
            Set<Told> told,
            String source,
            IncidentEventType event) {

        public boolean possibleIn(IncidentState state) {
            return from.contains(state);
        }

        public boolean allowedTo(Set<Relation> relations) {
            return relations.stream().anyMatch(who::contains);
        }

        /// Whether everybody's number must be known for it.
        public boolean needsAllNumbers() {
            return NEED_ALL_NUMBERS.contains(action);
        }

        /// Whether it changes the ticket for all to see, and so its revision. An update only adds
        /// to it.
        public boolean raisesRevision() {
            return action != UPDATE;
        }
    }

    public static List<Row> rows() {
        return ROWS;
    }

    public static Row of(IncidentAction action) {
        return Objects.requireNonNull(BY_ACTION.get(action), action::name);
    }

    private static Row row(
            IncidentAction action,
            Set<IncidentState> from,
            @Nullable IncidentState to,
            Set<Relation> who,
            Set<Told> told,
            String source,
            IncidentEventType event) {
        return new Row(action, from, to, who, told, source, event);
    }

    private static Set<IncidentState> from(IncidentState... states) {
        return Set.of(states);
    }

    private static Set<IncidentState> any() {
        return Set.of(IncidentState.values());
    }

    private static Set<IncidentState> anyOpen() {
        return Arrays.stream(IncidentState.values())
                .filter(IncidentState::open)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static IncidentState to(IncidentState state) {
        return state;
    }

    private static @Nullable IncidentState same() {
        return null;
    }

    private static Set<Relation> who(Relation... relations) {
        return Set.of(relations);
    }

    private static Set<Told> told(Told... told) {
        return Set.of(told);
    }
}
