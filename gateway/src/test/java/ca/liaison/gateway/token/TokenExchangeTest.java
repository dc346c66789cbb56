package ca.liaison.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-01")
class TokenExchangeTest {
    private static final Actor DESK =
            new Actor("nord", false, Set.of(Role.PARTNER_DESK), "subject", "nord-desk");
    private static final Duration GREATEST_AGE = Duration.ofMinutes(1);

    private final Instant now = Instant.now();
    private final Queue<CompletableFuture<Grant>> asked = new ConcurrentLinkedQueue<>();
    private final TokenExchange exchange =
            new TokenExchange(this::ask, GREATEST_AGE, Clock.systemUTC());

    @Test
    void eightConcurrentCallersOfOneTokenMakeOneExchange() {
        Caller caller = caller("token", now.plusSeconds(300));
        List<CompletableFuture<String>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                callers.add(
                        CompletableFuture.supplyAsync(
                                () -> exchange.forService(caller, "incident-service"), threads));
            }
            await().until(() -> !asked.isEmpty());
            asked.element().complete(new Grant("exchanged", now.plusSeconds(300)));

            assertThat(callers).allSatisfy(got -> assertThat(got.join()).isEqualTo("exchanged"));
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherTokenOrAnotherServiceIsAnotherExchange() {
        exchanged("first", "incident-service", "a");
        exchanged("second", "incident-service", "b");
        exchanged("first", "sla-service", "c");

        assertThat(exchange.forService(caller("first"), "incident-service")).isEqualTo("a");
        assertThat(exchange.forService(caller("second"), "incident-service")).isEqualTo("b");
        assertThat(exchange.forService(caller("first"), "sla-service")).isEqualTo("c");
        assertThat(asked).hasSize(3);
    }

    @Test
    void anExchangedTokenIsNotUsedLongerThanTheCallersLives() {
        Caller nearlyOver = caller("token", now.minusSeconds(1));
        answer(new Grant("exchanged", now.plusSeconds(300)));

        String first = exchange.forService(nearlyOver, "incident-service");
        answer(new Grant("again", now.plusSeconds(300)));
        String second = exchange.forService(nearlyOver, "incident-service");

        assertThat(first).isEqualTo("exchanged");
        assertThat(second).isEqualTo("again");
    }

    @Test
    void aTokenThatIsHonouredNoLongerMakesTheCallerUnauthorized() {
        fail(new TokenRefused());

        assertRejected(ProblemCode.UNAUTHORIZED);
    }

    @Test
    void anIdentityProviderOutOfReachIsNotTheCallersFaultAndIsAskedAgain() {
        fail(new IllegalStateException("out of reach"));

        assertRejected(ProblemCode.SERVICE_UNAVAILABLE);
        exchanged("token", "incident-service", "exchanged");
    }

    @Test
    void aForgottenTokenIsExchangedAgain() {
        exchanged("token", "incident-service", "first");

        exchange.forget(caller("token"), "incident-service");

        exchanged("token", "incident-service", "second");
    }

    private final Queue<CompletableFuture<Grant>> answers = new ConcurrentLinkedQueue<>();

    private CompletableFuture<Grant> ask(String token, String audience) {
        CompletableFuture<Grant> prepared = answers.poll();
        CompletableFuture<Grant> answer = prepared == null ? new CompletableFuture<>() : prepared;
        asked.add(answer);
        return answer;
    }

    private void answer(Grant grant) {
        answers.add(CompletableFuture.completedFuture(grant));
    }

    private void fail(RuntimeException failure) {
        answers.add(CompletableFuture.failedFuture(failure));
    }

    private void exchanged(String token, String service, String given) {
        answer(new Grant(given, now.plusSeconds(300)));
        assertThat(exchange.forService(caller(token), service)).isEqualTo(given);
    }

    private void assertRejected(ProblemCode code) {
        assertThatThrownBy(() -> exchange.forService(caller("token"), "incident-service"))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problem().code()).isEqualTo(code));
    }

    private Caller caller(String token) {
        return caller(token, now.plusSeconds(300));
    }

    private static Caller caller(String token, Instant ends) {
        return new Caller(DESK, token, ends);
    }
}
