package ca.liaison.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.exchange.TicketClocks;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// T4: sla-service and its database are killed between the moment at which clocks are due and the
/// telling of it; each is told once, at its moment.
@ExtendWith(SharedSuite.class)
class ClocksWhileKilledTest {
    private static final int TICKETS = 12;
    private static final String BREACHED = "ca.liaison.clock.breached.v1";

    private final RunningSuite suite;
    private final Campaign campaign = Campaign.ofThisRun();
    private final OperationLog log = new OperationLog(campaign);
    private final Striker striker;

    ClocksWhileKilledTest(RunningSuite suite) {
        this.suite = suite;
        this.striker = new Striker(suite, log);
    }

    @AfterEach
    void heal() {
        striker.heal();
        log.close();
    }

    @Test
    @Tag("SLA-21")
    void eachIsToldOnceAtItsMoment() {
        Desk hub = suite.desk("hub-desk");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            numbers.add(Matter.openedByNord(suite).number());
        }
        numbers.forEach(number -> TicketClocks.known(hub, number));

        hub.letPass(Duration.ofHours(9));
        LockSupport.parkNanos(campaign.chance(0).nextInt(400) * 1_000_000L);
        striker.kill(RunningSuite.SLA_SERVICE);
        striker.start(RunningSuite.SLA_SERVICE);
        striker.kill(RunningSuite.POSTGRESQL);
        striker.start(RunningSuite.POSTGRESQL);
        striker.heal();

        try (EventReader events =
                EventReader.fromTheBeginning(
                        suite.addresses().kafka(), EventReader.SERVICE_LEVELS)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> {
                        events.await(event -> false, Duration.ofMillis(500));
                        return told(events, numbers).size() >= TICKETS;
                    });
            events.await(event -> false, Duration.ofSeconds(2));
            List<Event> told = told(events, numbers);
            assertThat(told)
                    .extracting(Event::subject)
                    .containsExactlyInAnyOrderElementsOf(numbers);
            for (Event each : told) {
                String due = each.data().path("at").asText();
                assertThat(each.data().path("clocks").findValuesAsText("breachedAt")).contains(due);
            }
        }
    }

    /// A repeat of the same event, which may come after a crash, is known by its sequence.
    private static List<Event> told(EventReader events, List<String> numbers) {
        Set<String> known = new HashSet<>();
        return events.all().stream()
                .filter(event -> numbers.contains(event.subject()))
                .filter(event -> event.type().equals(BREACHED))
                .filter(event -> event.data().path("clock").asText().equals("resolve"))
                .filter(event -> known.add(event.subject() + event.sequence()))
                .toList();
    }
}
