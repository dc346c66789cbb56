package ca.liaison.kit.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two offsets on one file stand for two processes.
class BusinessTimeTest {
    private final Path file;

    BusinessTimeTest(@TempDir Path folder) {
        this.file = folder.resolve("data").resolve("business-clock");
    }

    @Test
    void itIsRealTimeUntilItIsMoved() throws IOException {
        assertThat(SharedOffset.in(file).get()).isZero();
        assertThat(new MovedClock(SharedOffset.in(file)).instant())
                .isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatOneMovesIsMovedForAllAndStays() throws IOException {
        SharedOffset one = SharedOffset.in(file);
        Clock other = new MovedClock(SharedOffset.in(file));

        one.add(Duration.ofDays(15));
        one.add(Duration.ofHours(1));

        assertThat(other.instant())
                .isCloseTo(
                        Clock.systemUTC().instant().plus(Duration.ofDays(15).plusHours(1)),
                        within(1, ChronoUnit.MINUTES));
        assertThat(SharedOffset.in(file).get()).isEqualTo(Duration.ofDays(15).plusHours(1));
    }

    @Test
    void itIsRaisedAndNeverLowered() throws IOException {
        SharedOffset offset = SharedOffset.in(file);

        assertThat(offset.raiseTo(Duration.ofDays(3))).isTrue();
        assertThat(offset.raiseTo(Duration.ofDays(2))).isFalse();
        assertThat(offset.raiseTo(Duration.ofDays(3))).isFalse();

        assertThat(offset.get()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void movesAtTheSameTimeAreAllCounted() throws IOException {
        try (ExecutorService movers = Executors.newFixedThreadPool(4)) {
            for (int mover = 0; mover < 4; mover++) {
                SharedOffset own = SharedOffset.in(file);
                movers.execute(() -> {
                    for (int move = 0; move < 1000; move++) {
                        own.add(Duration.ofMillis(1));
                    }
                });
            }
        }
        assertThat(SharedOffset.in(file).get()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theClockKeepsItsOffsetInOtherZones() throws IOException {
        SharedOffset offset = SharedOffset.in(file);
        offset.add(Duration.ofDays(1));
        Instant then = new MovedClock(offset).withZone(ZoneId.of("America/Toronto")).instant();

        assertThat(then)
                .isCloseTo(
                        Clock.systemUTC().instant().plus(Duration.ofDays(1)),
                        within(1, ChronoUnit.MINUTES));
    }
}
