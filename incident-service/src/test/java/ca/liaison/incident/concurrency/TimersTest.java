package ca.liaison.incident.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.liaison.kit.businesstime.BusinessTime;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.TimerSweep;
import ca.liaison.kit.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Timers on the database, with the running service sweeping and others beside it. What they do is
/// write a row, so that what was done twice, or half, is seen.
@QuarkusTest
@WithTestResource(RealParts.class)
class TimersTest {
    @Inject Timers timers;
    @Inject TimerSweep sweep;
    @Inject BusinessTime time;
    @Inject Clock clock;

    private final String subject = "subject-" + UUID.randomUUID();

    @BeforeAll
    static void keepWhatIsDone() throws SQLException {
        try (Connection owner = Databases.current().connectAsOwner()) {
            Rows.change(
                    owner,
                    "create table if not exists "
                            + RecordedTimers.TABLE
                            + " (subject text, occurrence text)");
        }
    }

    @Test
    @DisplayName("however many sweep at once, each timer has its effect once")
    void once() {
        int many = 300;
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    for (int i = 0; i < many; i++) {
                        set(RecordedTimers.KIND, "occurrence-" + i, clock.instant());
                    }
                });

        AtOnce.call(
                6,
                _ ->
                        () -> {
                            while (sweep.fireNext()) {
                                Thread.onSpinWait();
                            }
                            return true;
                        });

        await().until(() -> waiting() == 0);
        assertThat(effects()).isEqualTo(many);
        assertThat(
                        Rows.number(
                                "select count(distinct occurrence) from "
                                        + RecordedTimers.TABLE
                                        + " where subject = ?",
                                subject))
                .isEqualTo(many);
    }

    @Test
    @DisplayName("a timer waits for its time, and business time that is moved brings it about")
    void dueByBusinessTime() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    set(RecordedTimers.KIND, "later", clock.instant().plus(Duration.ofDays(15)));
                    set(
                            RecordedTimers.KIND,
                            "much later",
                            clock.instant().plus(Duration.ofDays(17)));
                });
        while (sweep.fireNext()) {
            Thread.onSpinWait();
        }
        assertThat(effects()).isZero();

        time.advance(Duration.ofDays(16));

        await().until(() -> effects() == 1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    @DisplayName("a timer that is rolled back was never set")
    void rolledBack() {
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    set(RecordedTimers.KIND, "never", clock.instant());
                                    throw new IllegalStateException("given up");
                                }))
                .hasStackTraceContaining("given up");

        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName(
            "what was cancelled does not come, and what was set anew comes at the new time alone")
    void cancelledAndSetAnew() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    set(RecordedTimers.KIND, "one", now.plusSeconds(3600));
                    set(RecordedTimers.KIND, "two", now.plusSeconds(3600));
                    set(RecordedTimers.KIND, "three", now.plusSeconds(3600));
                    set(RecordedTimers.KIND, "three", now);
                });
        await().until(() -> effects() == 1);

        QuarkusTransaction.requiringNew()
                .run(() -> {
                    assertThat(timers.cancel(RecordedTimers.KIND, subject, "one")).isTrue();
                    assertThat(timers.cancel(RecordedTimers.KIND, subject, "one")).isFalse();
                    assertThat(timers.cancel(RecordedTimers.KIND, subject)).isEqualTo(1);
                });

        assertThat(waiting()).isZero();
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    @DisplayName("one that fails leaves no effect, is put off ever longer, and others go on")
    void failing() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    set(FailingTimers.KIND, "first", clock.instant().minusSeconds(60));
                    set(RecordedTimers.KIND, "second", clock.instant());
                });

        await().until(() -> effects() == 1);
        await().until(() -> failures() >= 2);

        assertThat(waiting()).isEqualTo(1);
        assertThat(effects()).isEqualTo(1);
        assertThat(
                        Rows.number(
                                "select count(*) from timer where subject = ? and retry_at"
                                        + " > now() + (failures - 1) * interval '1 second'",
                                subject))
                .isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> timers.cancel(FailingTimers.KIND, subject));
    }

    @Test
    @DisplayName(
            "one whose connection breaks off in the midst of it is done once, at the next attempt")
    void brokenOff() {
        QuarkusTransaction.requiringNew()
                .run(() -> set(BrokenOffTimers.KIND, "broken", clock.instant()));

        await().until(() -> effects() == 1);

        assertThat(BrokenOffTimers.ATTEMPTS).hasValue(2);
        assertThat(waiting()).isZero();
    }

    @Test
    @DisplayName("one of a kind that nobody knows here is left for a version that does")
    void unknownKind() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    set("from-another-version", "unknown", clock.instant().minusSeconds(60));
                    set(RecordedTimers.KIND, "known", clock.instant());
                });

        await().until(() -> effects() == 1);

        assertThat(waiting()).isEqualTo(1);
        assertThat(failures()).isZero();
    }

    private void set(String kind, String occurrence, Instant dueAt) {
        timers.set(new Timer(kind, subject, occurrence, dueAt));
    }

    private long waiting() {
        return Rows.number("select count(*) from timer where subject = ?", subject);
    }

    private long failures() {
        return Rows.number(
                "select coalesce(sum(failures), 0) from timer where subject = ?", subject);
    }

    private long effects() {
        return Rows.number(
                "select count(*) from " + RecordedTimers.TABLE + " where subject = ?", subject);
    }
}
