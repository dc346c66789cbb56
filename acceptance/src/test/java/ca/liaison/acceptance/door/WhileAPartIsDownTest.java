package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Tokens;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One part that is down stops nothing that does not need it.
@ExtendWith(SharedSuite.class)
@Tag("GWY-05")
class WhileAPartIsDownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// More than any part keeps connections to its database.
    private static final int MANY = 32;

    private final RunningSuite suite;
    private final Desk nord;

    WhileAPartIsDownTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
    }

    @Test
    void aServiceThatIsDownIsToldWithinTwoSecondsAndTheOthersGoOn() {
        suite.kill(RunningSuite.SLA_SERVICE);
        try {
            Instant asked = Instant.now();
            Answer refused = nord.get("/v1/organisations");

            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("service_unavailable");
            assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
            assertThat(Matter.openedByNord(suite).partner().state()).isEqualTo("new");
        } finally {
            suite.start(RunningSuite.SLA_SERVICE);
        }
        assertThat(nord.get("/v1/organisations").status()).isEqualTo(200);
    }

    @Test
    void onceTheDatabaseIsBackNobodyIsRefusedForAConnectionOfBefore() {
        Tokens tokens = suite.desks().tokens();
        IntStream.range(0, MANY)
                .mapToObj(_ ->
                        CompletableFuture.runAsync(
                                () -> tokens.fresh("nord-desk"), Thread::startVirtualThread))
                .toList()
                .forEach(CompletableFuture::join);
        suite.kill(RunningSuite.POSTGRESQL);
        suite.start(RunningSuite.POSTGRESQL);

        // Each with a token of its own, for which the gateway must ask for others.
        for (int request = 0; request < MANY; request++) {
            Desk asking = suite.desks().withToken(tokens.fresh("nord-desk"));
            assertThat(asking.get("/v1/organisations").status()).isEqualTo(200);
            assertThat(asking.list("limit=1").status()).isEqualTo(200);
        }
    }

    @Test
    void withoutKafkaEverythingGoesOnAndIsToldLater() {
        Matter matter;
        suite.kill(RunningSuite.KAFKA);
        try {
            matter = Matter.openedByNord(suite).closed();
            assertThat(matter.partner().state()).isEqualTo("closed");
            assertThat(nord.list("limit=1").status()).isEqualTo(200);
        } finally {
            suite.start(RunningSuite.KAFKA);
        }
        try (EventReader events =
                EventReader.fromTheBeginning(suite.addresses().kafka(), EventReader.INCIDENTS)) {
            assertThat(
                            events.await(
                                    event ->
                                            event.subject().equals(matter.number())
                                                    && event.type().contains("closed"),
                                    PATIENCE))
                    .isPresent();
        }
    }
}
