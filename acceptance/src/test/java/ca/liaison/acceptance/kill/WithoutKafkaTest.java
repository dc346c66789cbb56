package ca.liaison.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import ca.liaison.local.suite.Port;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Kafka is away for a while: desks notice nothing, and what happened meanwhile is told later.
@ExtendWith(SharedSuite.class)
class WithoutKafkaTest {
    private final RunningSuite suite;
    private final Campaign campaign = Campaign.ofThisRun();
    private final OperationLog log = new OperationLog(campaign);
    private final Striker striker;

    WithoutKafkaTest(RunningSuite suite) {
        this.suite = suite;
        this.striker = new Striker(suite, log);
    }

    @AfterEach
    void heal() {
        striker.heal();
        log.close();
    }

    @Test
    @Tag("GWY-05")
    @Tag("XRF-07")
    @DisplayName("requests and reads go on without Kafka, and the events follow")
    void everythingGoesOn() throws Exception {
        Desk nord = suite.desk("nord-desk");
        List<Answer> answers = new ArrayList<>();
        striker.kill(RunningSuite.KAFKA);

        Instant end = Instant.now().plus(Duration.ofSeconds(campaign.isLong() ? 60 : 15));
        while (Instant.now().isBefore(end)) {
            String number = FreshNumbers.next("HDN");
            Answer opened = nord.open(Reports.fromPartner(number));
            TicketAtDesk ticket = nord.ticket(opened.number(), number);
            TicketAtDesk atTheHub = suite.desk("hub-desk").ticket(opened.number(), null);
            answers.addAll(
                    List.of(
                            opened,
                            ticket.say("Still slow"),
                            atTheHub.move("start"),
                            ticket.read(),
                            ticket.history(),
                            nord.list("limit=10"),
                            nord.lookUp("nord", number)));
        }

        assertThat(answers).allMatch(Answer::done);
        assertThat(readiness()).isEqualTo(200);
        assertThat(new Database(suite).number("select count(*) from outbox")).isPositive();
        striker.start(RunningSuite.KAFKA);
        new Audit(suite, new PatientDesk(nord, campaign.chance(0), log)).everyEventInOrder();
    }

    private int readiness() throws Exception {
        return suite.desks()
                .http()
                .send(
                        HttpRequest.newBuilder(
                                        suite.addresses()
                                                .http(Port.INCIDENT_SERVICE)
                                                .resolve("/q/health/ready"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
