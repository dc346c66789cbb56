package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nobody can use up what is there for all.
@ExtendWith(SharedSuite.class)
@Tag("GWY-01")
class QuotaTest {
    private final RunningSuite suite;

    QuotaTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void whoAsksTooMuchIsToldWhenToAskAgainAndTheOthersGoOn() throws Exception {
        Desk lakeview = suite.desk("lakeview-desk");
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService atOnce = Executors.newFixedThreadPool(16)) {
            Callable<Answer> search = () -> lakeview.list("limit=1");
            for (Future<Answer> answer : atOnce.invokeAll(Collections.nCopies(400, search))) {
                answers.add(answer.get());
            }
        }
        List<Answer> refused = answers.stream().filter(answer -> answer.status() == 429).toList();

        assertThat(refused).isNotEmpty();
        assertThat(refused.getFirst().code()).isEqualTo("too_many_requests");
        assertThat(refused.getFirst().header("Retry-After").orElse("")).matches("[1-9]\\d*");
        for (Answer answer : answers) {
            assertThat(answer.status()).isIn(200, 429);
            assertThat(answer.header("RateLimit")).isPresent();
            assertThat(answer.header("RateLimit-Policy")).isPresent();
        }
        assertThat(suite.desk("nord-desk").list("limit=1").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        lakeview.list("limit=1")
                                .header("RateLimit")
                                .orElse("")
                                .matches(".*r=(39\\d|400).*"));
    }

    /// Five times a body of a MiB is more than the quota has at once.
    @Test
    void whatDoesNotFitTakesNothingFromWhatFitsAndIsLetInWhenItWasToldTo() throws Exception {
        Desk lakeview = suite.desk("lakeview-desk");
        String body = "{}" + " ".repeat(1_000_000);
        Callable<Integer> refusals =
                () -> {
                    int refused = 0;
                    Answer answer =
                            lakeview.send(
                                    "POST",
                                    "/v1/incidents",
                                    body,
                                    "Content-Type",
                                    "application/json");
                    for (; answer.status() == 429 && refused < 5; refused++) {
                        Thread.sleep(
                                1000 * Long.parseLong(answer.header("Retry-After").orElseThrow()));
                        answer =
                                lakeview.send(
                                        "POST",
                                        "/v1/incidents",
                                        body,
                                        "Content-Type",
                                        "application/json");
                    }
                    assertThat(answer.status()).isEqualTo(422);
                    return refused;
                };
        int refused = 0;
        try (ExecutorService atOnce = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> each : atOnce.invokeAll(Collections.nCopies(6, refusals))) {
                refused += each.get();
            }
        }
        assertThat(refused).isPositive();
    }
}
