package ca.liaison.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.sla.review.ReviewLifecycle.Relation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who can do what with a review meeting, in each of its states.
@Tag("SLA-40")
@DisplayName("The moves of a review meeting")
class ReviewLifecycleTest {

    @ParameterizedTest(name = "{1} of a meeting that is {0}: {2}")
    @CsvSource(
            textBlock =
                    """
                    SCHEDULED, LEAD,  reschedule raise_concern cancel hold
                    SCHEDULED, DESK,  raise_concern
                    SCHEDULED, OWNER, ''
                    HELD,      LEAD,  record_minutes agree_action complete_action cancel_action close
                    HELD,      DESK,  ''
                    HELD,      OWNER, complete_action
                    CLOSED,    LEAD,  complete_action cancel_action
                    CLOSED,    DESK,  ''
                    CLOSED,    OWNER, complete_action
                    CANCELLED, LEAD,  ''
                    CANCELLED, DESK,  ''
                    CANCELLED, OWNER, ''
                    """)
    void areThoseOfTheTable(ReviewState state, Relation relation, String moves) {
        Set<ReviewAction> expected =
                Arrays.stream(moves.split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .map(word -> ReviewAction.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewAction.class)));

        assertThat(ReviewLifecycle.allowed(state, Set.of(relation), true))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("end actions only where one is open")
    void endActionsOnlyWhereOneIsOpen() {
        assertThat(ReviewLifecycle.allowed(ReviewState.CLOSED, Set.of(Relation.LEAD), false))
                .isEmpty();
    }

    @Test
    @DisplayName("each have a row, but that which begins it")
    void eachHaveARow() {
        List<ReviewAction> all = List.of(ReviewAction.values());

        assertThat(all.subList(1, all.size()))
                .allSatisfy(action ->
                        assertThat(ReviewLifecycle.of(action).action()).isEqualTo(action));
    }
}
