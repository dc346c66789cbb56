package ca.liaison.acceptance.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A part dies at a certain point of one creation, whose desk goes on asking.
@ExtendWith(SharedSuite.class)
class KilledAtNamedPointsTest {
    private final RunningSuite suite;
    private final Database database;
    private final OperationLog log;
    private final Striker striker;
    private final PatientDesk nord;
    private final PatientDesk hub;
    private final ObjectNode report = Reports.fromPartner(FreshNumbers.next("HDN"));

    KilledAtNamedPointsTest(RunningSuite suite) {
        Campaign campaign = Campaign.ofThisRun();
        this.suite = suite;
        this.database = new Database(suite);
        this.log = new OperationLog(campaign);
        this.striker = new Striker(suite, log);
        this.nord = new PatientDesk(suite.desk("nord-desk"), campaign.chance(0), log);
        this.hub = new PatientDesk(suite.desk("hub-desk"), campaign.chance(1), log);
    }

    @AfterEach
    void heal() {
        striker.heal();
        log.close();
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName(
            "the service dies before the first row and before the commit: all goes or comes whole")
    void service() throws Exception {
        ObjectNode early = Reports.fromPartner(FreshNumbers.next("HDN"));
        CompletableFuture<Answer> asking;
        CompletableFuture<Answer> askingEarly;
        try (Held number = Held.number(database, "nord", equalityKey(early));
                Held _ = Held.events(database)) {
            asking = ask(report);
            askingEarly = ask(early);
            number.awaitStopped(2);
            striker.kill(RunningSuite.INCIDENT_SERVICE);
        }

        assertNothingIsLeftBehind();
        striker.start(RunningSuite.INCIDENT_SERVICE);
        assertOpenedOnce(report, asking.join());
        assertOpenedOnce(early, askingEarly.join());
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName("the database dies with reference and ticket written but not committed: both go")
    void databaseBeforeTheCommit() throws Exception {
        CompletableFuture<Answer> asking;
        try (Held events = Held.events(database)) {
            asking = ask(report);
            events.awaitStopped(1);
            striker.kill(RunningSuite.POSTGRESQL);
        }

        striker.start(RunningSuite.POSTGRESQL);
        assertOpenedOnce(report, asking.join());
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName("the gateway dies between commit and answer: the repeat gets the same ticket")
    void gatewayBeforeTheAnswer() throws Exception {
        CompletableFuture<Answer> asking;
        try (Held events = Held.events(database)) {
            asking = ask(report);
            events.awaitStopped(1);
            striker.freeze(RunningSuite.GATEWAY);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> references(report) == 1);
        long ticket = ticket();
        striker.kill(RunningSuite.GATEWAY);

        striker.start(RunningSuite.GATEWAY);
        Answer answer = asking.join();
        assertThat(answer.replayed()).isTrue();
        assertThat(answer.number()).isEqualTo("INC%07d".formatted(ticket));
        assertOpenedOnce(report, answer);
    }

    /// Each on a thread of its own: the common pool of a small machine has but one.
    private CompletableFuture<Answer> ask(ObjectNode message) {
        return CompletableFuture.supplyAsync(
                () -> nord.post("/v1/incidents", message), Thread::startVirtualThread);
    }

    /// Once the database has noticed that nobody is there any more.
    private void assertNothingIsLeftBehind() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        database.number(
                                        "select count(*) from pg_stat_activity where application_name ="
                                                + " 'incident-service'")
                                == 0);
        assertThat(references(report)).isZero();
        new Audit(suite, hub).everyTicketWithItsReference();
    }

    private void assertOpenedOnce(ObjectNode message, Answer answer) {
        String number = message.path("partnerTicketNumber").asText();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(references(message)).isOne();
        Answer repeat = nord.post("/v1/incidents", message);
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.number()).isEqualTo(answer.number());
        assertThat(suite.desk("nord-desk").lookUp("nord", number).text("/0/number"))
                .isEqualTo(answer.number());
        assertThat(suite.desk("nord-desk").lookUp(answer.number()).text("/0/partnerTicketNumber"))
                .isEqualTo(number);
        Audit audit = new Audit(suite, hub);
        audit.everyTicketWithItsReference();
        audit.everyEventInOrder();
    }

    private long references(ObjectNode message) {
        return database.number(
                "select count(*) from cross_reference where equality_key = ?",
                equalityKey(message));
    }

    private long ticket() {
        return database.number(
                "select ticket from cross_reference where equality_key = ?", equalityKey(report));
    }

    private static String equalityKey(ObjectNode message) {
        return message.path("partnerTicketNumber").asText().toLowerCase(Locale.ROOT);
    }
}
