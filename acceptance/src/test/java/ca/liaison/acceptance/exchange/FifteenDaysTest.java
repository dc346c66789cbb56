package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Guide 2.5.3.3: the fifteen days in which a partner may reopen, played with the business clock.
@ExtendWith(SharedSuite.class)
class FifteenDaysTest {
    private final RunningSuite suite;

    FifteenDaysTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @Tag("INC-24")
    void aTicketIsReopenedWithinFifteenDaysOfItsResolutionAndNotLater() {
        Matter inTime = Matter.openedByNord(suite).resolvedByTheHub();
        Matter tooLate = Matter.openedByNord(suite).resolvedByTheHub();
        Matter closed = Matter.openedByNord(suite).closed();

        pass(until(inTime).minusSeconds(30));
        assertThat(inTime.partner().move("reopen", "reason", "It is back").state())
                .isEqualTo("reopened");

        pass(until(closed).plusSeconds(1));
        for (Matter matter : new Matter[] {tooLate, closed}) {
            Answer refused = matter.partner().move("reopen", "reason", "It is back");
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("reopen_window_over");
            assertThat(OffsetDateTime.parse(refused.text("/reopenUntil")).toInstant())
                    .isBefore(suite.desk("hub-desk").businessTime());
        }
        assertThat(inTime.hub().move("start").state()).isEqualTo("in_progress");
    }

    @Test
    void businessTimeNeverGoesBackAndMovesForTheHubAlone() {
        Instant before = suite.desk("hub-desk").businessTime();

        assertThat(suite.desk("nord-desk").letPass(Duration.ofDays(1)).status()).isEqualTo(403);
        assertThat(suite.desk("hub-desk").letPass(Duration.ofDays(-1)).faults())
                .containsExactly("not_forward");

        assertThat(Duration.between(before, suite.desk("hub-desk").businessTime()))
                .isBetween(Duration.ZERO, Duration.ofHours(1));
    }

    /// How long it may still be reopened. The seconds are those that a slow machine may need.
    private Duration until(Matter matter) {
        return Duration.between(
                suite.desk("hub-desk").businessTime(),
                OffsetDateTime.parse(matter.hub().read().text("/reopenUntil")).toInstant());
    }

    private void pass(Duration time) {
        Answer moved = suite.desk("hub-desk").letPass(time);
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }
}
