package ca.liaison.sla.review;

import ca.liaison.events.servicelevel.ServiceReviewEventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done with a review meeting, in which state and by whom. The hub's service lead leads
/// it (Guide 5.2: « animées par le gestionnaire des programmes clients ou par le chef de service
/// »); the rest is decided, since the documents do not say how meetings are kept.
public final class ReviewLifecycle {
    /// Move; from; to, `=` where the state stays; who. Each but a concern is done on the revision
    /// that the caller has read, and makes a new one.
    private static final String TABLE =
            """
            reschedule      ; scheduled   ; =         ; lead       ; rescheduled
            raise_concern   ; scheduled   ; =         ; lead desk  ; concern_raised
            cancel          ; scheduled   ; cancelled ; lead       ; cancelled
            hold            ; scheduled   ; held      ; lead       ; held
            record_minutes  ; held        ; =         ; lead       ; minutes_recorded
            agree_action    ; held        ; =         ; lead       ; action_agreed
            close           ; held        ; closed    ; lead       ; closed
            complete_action ; held closed ; =         ; lead owner ; action_done
            cancel_action   ; held closed ; =         ; lead       ; action_cancelled
            """;

    private static final Map<ReviewAction, Row> ROWS = rows();

    private ReviewLifecycle() {}

    /// How somebody stands to a meeting.
    public enum Relation {
        LEAD,
        DESK,
        /// Of one of its actions.
        OWNER
    }

    /// One line of the table.
    ///
    /// @param to the state after it; absent where it stays the same
    public record Row(
            ReviewAction action,
            Set<ReviewState> from,
            @Nullable ReviewState to,
            Set<Relation> who,
            ServiceReviewEventType event) {

        boolean allowedTo(Set<Relation> relations) {
            return !Collections.disjoint(who, relations);
        }

        /// Whether it only adds, whatever was changed meanwhile.
        public boolean adds() {
            return action == ReviewAction.RAISE_CONCERN;
        }
    }

    public static Row of(ReviewAction action) {
        return Objects.requireNonNull(ROWS.get(action), action::name);
    }

    /// What somebody who stands so to a meeting can do with it in a state.
    ///
    /// @param openActions whether it has any
    static List<ReviewAction> allowed(
            ReviewState state, Set<Relation> relations, boolean openActions) {
        return ROWS.values().stream()
                .filter(row -> row.from().contains(state) && row.allowedTo(relations))
                .map(Row::action)
                .filter(action -> openActions || !action.ofOneAction())
                .toList();
    }

    private static Map<ReviewAction, Row> rows() {
        Map<ReviewAction, Row> rows = new EnumMap<>(ReviewAction.class);
        TABLE.lines().map(ReviewLifecycle::row).forEach(row -> rows.put(row.action(), row));
        return rows;
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.split(";", -1)).map(String::strip).toList();
        return new Row(
                constant(ReviewAction.class, cells.get(0)),
                constants(ReviewState.class, cells.get(1)),
                cells.get(2).equals("=") ? null : constant(ReviewState.class, cells.get(2)),
                constants(Relation.class, cells.get(3)),
                constant(ServiceReviewEventType.class, cells.get(4)));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String words) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : words.split(" ", -1)) {
            constants.add(constant(type, word));
        }
        return Set.copyOf(constants);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
