package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Both desks see until when what is to be done, and can check the count.
@ExtendWith(SharedSuite.class)
class ClocksOfTicketsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningSuite suite;

    ClocksOfTicketsTest(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    @Tag("SLA-20")
    @Tag("SLA-21")
    @Tag("SLA-03")
    void aTicketShowsItsClocksAndThatTheirTimeIsOver() {
        Matter matter = Matter.openedByNord(suite);
        Answer first = clocksOf(matter);
        assertThat(clock(first, "resolve").path("state").asText()).isEqualTo("running");
        assertThat(clock(first, "resolve").at("/target/within").asText()).isEqualTo("PT8H");
        assertThat(clock(first, "resolve").at("/target/invented").asBoolean()).isTrue();
        assertThat(clock(first, "respond").path("noTarget").asBoolean()).isTrue();

        suite.desk("hub-desk").letPass(Duration.ofHours(9));
        Answer later =
                await().atMost(PATIENCE)
                        .until(
                                () -> matter.partner().read(),
                                read -> clock(read, "resolve").has("breachedAt"));
        assertThat(later.etag()).isEqualTo(first.etag());
        assertThat(clock(later, "resolve").path("remaining").asText()).isEqualTo("PT0S");
        assertThat(clock(later, "resolve").path("breachedAt").asText())
                .isEqualTo(clock(first, "resolve").path("dueAt").asText());
    }

    @Test
    @Tag("SLA-23")
    void bothSidesCanCheckTheCount() {
        Matter matter = Matter.openedByNord(suite);
        matter.hub().move("start");
        matter.hub().move("wait", "waitingOn", "partner", "awaited", "The time of the next try");
        for (String client : new String[] {"nord-desk", "hub-desk"}) {
            Desk desk = suite.desk(client);
            Answer counted =
                    await().atMost(PATIENCE)
                            .until(
                                    () -> TicketClocks.known(desk, matter.number()),
                                    answer ->
                                            segment(answer, 1)
                                                    .path("mode")
                                                    .asText()
                                                    .equals("paused"));
            assertThat(segment(counted, 1).path("rule").asText())
                    .isEqualTo("state:pending:partner");
            assertThat(segment(counted, 0).path("mode").asText()).isEqualTo("running");
        }
    }

    private Answer clocksOf(Matter matter) {
        return await().atMost(PATIENCE)
                .until(
                        () -> matter.partner().read(),
                        read -> !read.json().path("clocks").isEmpty());
    }

    private static JsonNode clock(Answer ticket, String id) {
        return one(ticket.json().path("clocks"), id);
    }

    private static JsonNode segment(Answer counted, int index) {
        return one(counted.json().path("items"), "resolve").path("segments").path(index);
    }

    private static JsonNode one(JsonNode clocks, String id) {
        return StreamSupport.stream(clocks.spliterator(), false)
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not in " + clocks));
    }
}
