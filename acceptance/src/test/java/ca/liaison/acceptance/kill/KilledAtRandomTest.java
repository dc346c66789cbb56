package ca.liaison.acceptance.kill;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Any part may die at any instant of a busy hour.
@ExtendWith(SharedSuite.class)
class KilledAtRandomTest {
    /// What dies together.
    private static final List<List<String>> STRIKES =
            List.of(
                    List.of(RunningSuite.GATEWAY),
                    List.of(RunningSuite.INCIDENT_SERVICE),
                    List.of(RunningSuite.POSTGRESQL),
                    List.of(RunningSuite.KAFKA));

    private static final List<List<String>> MORE_STRIKES =
            List.of(
                    List.of(RunningSuite.KAFKA, RunningSuite.INCIDENT_SERVICE),
                    List.of(RunningSuite.POSTGRESQL, RunningSuite.INCIDENT_SERVICE),
                    List.of(RunningSuite.POSTGRESQL, RunningSuite.KAFKA),
                    List.of(RunningSuite.INCIDENT_SERVICE, RunningSuite.GATEWAY));

    private final RunningSuite suite;
    private final Campaign campaign = Campaign.ofThisRun();

    KilledAtRandomTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    @Tag("XRF-05")
    @Tag("XRF-07")
    @DisplayName("whatever dies while desks work, nothing is lost, doubled or torn apart")
    void nothingIsLost() throws Exception {
        Ledger ledger = new Ledger();
        try (OperationLog log = new OperationLog(campaign)) {
            Striker striker = new Striker(suite, log);
            try (Staff staff = new Staff(suite, campaign, ledger, log)) {
                strike(striker, staff);
                staff.goHome();
            } finally {
                striker.heal();
            }
            PatientDesk hub = new PatientDesk(suite.desk("hub-desk"), campaign.chance(-2), log);
            new Audit(suite, hub).require(ledger);
        } catch (AssertionError | Exception failure) {
            throw new AssertionError(
                    "With seed %d: %s".formatted(campaign.seed(), inOneLine(failure)), failure);
        }
    }

    /// A summary of many tests shows the outermost message alone.
    private static String inOneLine(Throwable failure) {
        Throwable told =
                failure instanceof ExecutionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return told.toString().replaceAll("\\s+", " ");
    }

    private void strike(Striker striker, Staff staff)
            throws InterruptedException, ExecutionException {
        Random chance = campaign.chance(-1);
        Instant end = Instant.now().plus(campaign.length());
        do {
            List<List<String>> strikes = new ArrayList<>(STRIKES);
            if (campaign.isLong()) {
                strikes.addAll(MORE_STRIKES);
            }
            Collections.shuffle(strikes, chance);
            for (List<String> together : strikes) {
                staff.awaitAnswers(20 + chance.nextInt(60));
                together.forEach(striker::kill);
                pause(Duration.ofMillis(chance.nextInt(1000)));
                together.forEach(striker::start);
            }
        } while (Instant.now().isBefore(end));
        staff.awaitAnswers(100);
    }

    private static void pause(Duration length) {
        Instant over = Instant.now().plus(length);
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> Instant.now().isAfter(over));
    }
}
