package ca.liaison.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-05")
class HeartbeatTest {
    private static final long PATIENCE = 800;

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger silences = new AtomicInteger();
    private final Deque<Consumer<Boolean>> questions = new ConcurrentLinkedDeque<>();
    private final Heartbeat heartbeat =
            new Heartbeat(questions::add, PATIENCE, now::get, silences::incrementAndGet);

    @Test
    void anAnswerToAnyoneIsASignOfLife() {
        now.set(5_000);
        heartbeat.answered();
        now.set(5_000 + PATIENCE - 1);

        assertThat(heartbeat.isBeating()).isTrue();
        assertThat(questions).isEmpty();
    }

    @Test
    void afterAWhileTheBackendIsAskedOnceForAllWhoWait() throws Exception {
        now.set(PATIENCE);
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(heartbeat::isBeating);
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(heartbeat::isBeating);

        question().accept(true);

        // Who came after the answer finds the backend alive without a question.
        assertThat(first.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(second.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(questions).isEmpty();
        assertThat(heartbeat.isSilent()).isFalse();
    }

    @Test
    void aBackendWithoutASignIsSilentUntilItAnswers() throws Exception {
        now.set(PATIENCE);
        CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(heartbeat::isBeating);
        question().accept(false);

        assertThat(asked.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(heartbeat.isSilent()).isTrue();
        assertThat(silences).hasValue(1);

        heartbeat.answered();

        assertThat(heartbeat.isSilent()).isFalse();
    }

    @Test
    void anAnswerWhileTheQuestionWasUnderWayCounts() throws Exception {
        now.set(PATIENCE);
        CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(heartbeat::isBeating);
        Consumer<Boolean> question = question();
        heartbeat.answered();
        question.accept(false);

        assertThat(asked.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(heartbeat.isSilent()).isFalse();
        assertThat(silences).hasValue(0);
    }

    private Consumer<Boolean> question() {
        return await().until(questions::poll, Objects::nonNull);
    }
}
