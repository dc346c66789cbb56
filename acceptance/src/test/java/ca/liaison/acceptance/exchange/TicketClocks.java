package ca.liaison.acceptance.exchange;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/// The clocks of a ticket, which are there a moment after the ticket.
public final class TicketClocks {
    public static final String PATH = "/v1/clocks";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TicketClocks() {}

    /// Waits until the ticket's clocks are known.
    public static Answer known(Desk desk, String ticket) {
        return await().atMost(PATIENCE)
                .until(
                        () -> desk.get(PATH + "?ticket=" + ticket),
                        answer -> answer.status() != 404);
    }

    /// The ticket but for its clocks, which arrive and run on though nothing is done.
    static JsonNode leftOut(Answer ticket) {
        ObjectNode rest = ticket.json().deepCopy();
        return rest.remove(List.of("clocks", "clocksPending"));
    }
}
