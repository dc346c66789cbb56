package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// sla-service has nothing of some tickets, and their events are no longer to be read from Kafka.
@ExtendWith(SharedSuite.class)
class ClocksCaughtUpTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSuite suite;

    ClocksCaughtUpTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @Tag("SLA-23")
    @DisplayName("clocks are the same again once the events of their tickets are published again")
    void countsTheSameAgain() {
        Matter worked = Matter.openedByNord(suite);
        worked.hub().move("start");
        worked.hub().move("wait", "waitingOn", "partner", "awaited", "The time of the next try");
        worked.partner().say("It was tried at seven");
        worked.hub().move("resume");
        worked.hub().move("resolve", "resolution", "The queue was emptied");
        worked.partner().move("reopen", "reason", "It is slow again");
        Matter awaited = Matter.openedTowardsLaurier(suite);
        Matter acknowledged = Matter.acknowledgedByLaurier(suite);
        List<String> numbers = List.of(worked.number(), awaited.number(), acknowledged.number());
        Desk hub = suite.desk("hub-desk");
        hub.letPass(Duration.ofHours(9));
        Map<String, JsonNode> before = new LinkedHashMap<>();
        numbers.forEach(number -> before.put(number, settled(hub, number)));

        numbers.forEach(this::forget);
        numbers.forEach(number ->
                assertThat(hub.get(TicketClocks.PATH + "?ticket=" + number).status())
                        .isEqualTo(404));
        suite.republish("all");

        before.forEach((number, items) ->
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(settled(hub, number)).isEqualTo(items)));
    }

    /// The clocks once all is told that was over.
    private static JsonNode settled(Desk hub, String number) {
        Answer counted =
                await().atMost(PATIENCE)
                        .until(
                                () -> TicketClocks.known(hub, number),
                                answer ->
                                        answer.json().path("asTold").asBoolean()
                                                && answer.json().toString().contains("breachedAt"));
        return counted.json().path("items");
    }

    private void forget(String number) {
        try (Connection connection = suite.addresses().database("sla")) {
            for (String table : List.of("clock_milestone", "ticket_clocks", "ticket_fact")) {
                try (PreparedStatement statement =
                        connection.prepareStatement(
                                "delete from %s where ticket = ?".formatted(table))) {
                    statement.setString(1, number);
                    statement.execute();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
