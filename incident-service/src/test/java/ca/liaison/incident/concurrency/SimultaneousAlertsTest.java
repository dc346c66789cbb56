package ca.liaison.incident.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.concurrency.PatientDesk.Answer;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.ticket.TicketNumber;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many alerts of one cause in the same instant, over HTTP: one cause is one open ticket.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-03")
class SimultaneousAlertsTest {
    private static final int MANY = 50;

    @Inject Directory directory;

    private final PatientDesk hub = new PatientDesk("hub");
    private final String key = "disk-" + UUID.randomUUID();

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    private Map<String, Object> alert() {
        return Map.of(
                "source", "HUB-MONITORING",
                "key", key,
                "signal", "problem",
                "occurredAt", "2026-01-05T07:10:00-05:00",
                "summary", "The disk fills up");
    }

    @Test
    @DisplayName("50 alerts at once open one ticket, and all are counted on it")
    void singles() {
        List<Answer> answers = AtOnce.call(MANY, _ -> () -> hub.post("/v1/alerts", alert()));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::number).containsOnly(answers.getFirst().number());
        assertThat(answers)
                .extracting(answer -> answer.body().path("result").asText())
                .containsOnlyOnce("accepted");
        assertThat(countOn(answers.getFirst().number())).isEqualTo(MANY);
        assertThat(opened()).isOne();
    }

    @Test
    @DisplayName("messages of many alerts at once are counted whole, on one ticket")
    void bulks() {
        Map<String, Object> hundred = Map.of("alerts", Collections.nCopies(100, alert()));

        List<Answer> answers = AtOnce.call(20, _ -> () -> hub.post("/v1/alerts/bulk", hundred));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        String number = answers.getFirst().body().at("/alerts/0/number").asText();
        assertThat(countOn(number)).isEqualTo(2_000);
        assertThat(opened()).isOne();
    }

    @Test
    @DisplayName("one recovery of many at once is recorded")
    void recoveries() {
        String number = hub.post("/v1/alerts", alert()).number();
        Map<String, Object> recovery =
                Map.of(
                        "source", "HUB-MONITORING",
                        "key", key,
                        "signal", "recovery",
                        "occurredAt", "2026-01-05T07:30:00-05:00");

        List<Answer> answers = AtOnce.call(20, _ -> () -> hub.post("/v1/alerts", recovery));

        assertThat(answers)
                .extracting(answer -> answer.body().path("result").asText())
                .containsOnlyOnce("joined");
        assertThat(
                        Rows.number(
                                "select count(*) from history_entry where ticket = ? and action = 'record_recovery'",
                                keyOf(number)))
                .isOne();
    }

    private static long countOn(String number) {
        return Rows.number("select alerts from alert_count where ticket = ?", keyOf(number));
    }

    private long opened() {
        return Rows.number("select count(*) from ticket where alert_key = ?", key);
    }

    private static long keyOf(String number) {
        return TicketNumber.parse(number).orElseThrow().key();
    }
}
