package ca.liaison.acceptance.containment;

import static ca.liaison.acceptance.containment.HubSecurity.RESTRICTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.exchange.RefusedIntake;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is closed is closed within a second, whoever has a token and whatever is down.
@ExtendWith(SharedSuite.class)
@Tag("INC-34")
class ContainmentTest {
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LIST = "/v1/incidents?limit=1";
    private static final String NOTHING = "/v1/nothing";

    private final RunningSuite suite;
    private final HubSecurity security;
    private final Desk laurier;
    private final Desk nord;

    ContainmentTest(RunningSuite suite) {
        this.suite = suite;
        this.security = HubSecurity.of(suite);
        this.laurier = suite.desk("laurier-desk");
        this.nord = suite.desk("nord-desk");
    }

    @BeforeEach
    void everythingIsOpen() {
        security.liftAll();
        assertThat(laurier.get(LIST).status()).isEqualTo(200);
    }

    @AfterEach
    void openAgain() {
        security.liftAll();
    }

    @Test
    void aLiveTokenIsCutWithinASecondAndServesAgainWithinASecond() {
        cutAndOpenAgain();
    }

    @Test
    @Tag("GWY-05")
    void soItIsWithoutKafka() {
        suite.kill(RunningSuite.KAFKA);
        try {
            cutAndOpenAgain();
        } finally {
            suite.start(RunningSuite.KAFKA);
        }
    }

    private void cutAndOpenAgain() {
        try (Caller caller = Caller.of(laurier, LIST)) {
            await().atMost(PATIENCE)
                    .until(() -> caller.heard().stream().anyMatch(each -> each.answer().done()));
            Answer recorded = security.restrict(HubSecurity.whole("laurier"));
            long cut = System.nanoTime();
            assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
            awaitAnswersAfter(cut + 2 * A_SECOND, caller);
            List<Caller.Heard> later =
                    caller.heard().stream().filter(each -> each.after(cut + A_SECOND)).toList();

            assertThat(later).isNotEmpty();
            for (Caller.Heard each : later) {
                assertThat(each.answer().status()).as(each.answer().toString()).isEqualTo(403);
                assertThat(each.answer().code()).isEqualTo("access_restricted");
                assertThat(each.answer().text("/restriction")).isEqualTo(recorded.text("/id"));
            }

            Answer lifted = security.lift(recorded.text("/id"));
            long open = System.nanoTime();
            assertThat(lifted.status()).as(lifted.toString()).isEqualTo(200);
            awaitAnswersAfter(open + 2 * A_SECOND, caller);

            assertThat(caller.heard())
                    .filteredOn(each -> each.askedAfter(open + A_SECOND))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.answer().status()).isEqualTo(200));
        }
    }

    private static void awaitAnswersAfter(long instant, Caller caller) {
        await().atMost(PATIENCE)
                .until(() -> caller.heard().stream().anyMatch(each -> each.askedAfter(instant)));
    }

    @Test
    void everyTokenOfTheOrganisationIsCutAndNobodyElses() {
        security.restrict(HubSecurity.whole("laurier"));

        for (Desk desk :
                List.of(
                        laurier,
                        suite.desk("laurier-privacy"),
                        suite.desks().withToken(suite.desks().tokens().fresh("laurier-desk")))) {
            assertThat(desk.get(LIST).code()).isEqualTo("access_restricted");
            assertThat(desk.get("/v1/organisations").code()).isEqualTo("access_restricted");
            assertThat(desk.get(NOTHING).code()).isEqualTo("access_restricted");
            assertThat(desk.open(Reports.fromPartner(FreshNumbers.next("LAU"))).code())
                    .isEqualTo("access_restricted");
        }
        assertThat(nord.get(LIST).status()).isEqualTo(200);
        assertThat(suite.desk("hub-desk").get(LIST).status()).isEqualTo(200);
    }

    @Test
    void theOrganisationIsToldWhatIsClosedAndWhy() {
        Answer recorded = security.restrict(HubSecurity.whole("laurier"));
        for (String client : List.of("laurier-desk", "laurier-security")) {
            Desk told = suite.desk(client);
            Answer list = told.get(RESTRICTIONS + "?state=in_force");

            assertThat(list.status()).isEqualTo(200);
            assertThat(list.at("/items")).hasSize(1);
            assertThat(list.at("/items/0/reason")).isEqualTo(recorded.at("/reason"));
            assertThat(list.text("/items/0/extent")).isEqualTo("whole");
            assertThat(told.get(RESTRICTIONS + "/" + recorded.text("/id")).body())
                    .doesNotContain("hub-security");
        }
        assertThat(nord.get(RESTRICTIONS + "?state=in_force").at("/items")).isEmpty();
        assertThat(nord.get(RESTRICTIONS + "/" + recorded.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void whatIsClosedInPartLeavesTheRestOpen() {
        String own = FreshNumbers.next("LAU");
        String draft =
                "/v1/incidents/drafts/"
                        + RefusedIntake.draft(laurier, Kind.INCIDENT, Reports.fromPartner(own));
        security.restrict(HubSecurity.partial("laurier", "write", "incidents"));

        Answer refused = laurier.open(Reports.fromPartner(FreshNumbers.next("LAU")));
        Answer completed = laurier.post(draft + "/submit", Json.object("partnerTicketNumber", own));

        assertThat(refused.code()).isEqualTo("access_restricted");
        assertThat(refused.text("/areas/0")).isEqualTo("incidents");
        assertThat(completed.code()).isEqualTo("access_restricted");
        assertThat(laurier.get(draft).status()).isEqualTo(200);
        assertThat(laurier.get(LIST).status()).isEqualTo(200);
        assertThat(laurier.get("/v1/organisations").status()).isEqualTo(200);

        security.restrict(HubSecurity.partial("laurier", "all", "cross_references"));

        assertThat(laurier.lookUp("INC0000001").code()).isEqualTo("access_restricted");
        assertThat(laurier.get(LIST).status()).isEqualTo(200);
    }

    @Test
    @Tag("GWY-02")
    void aRestrictionThatCannotBeRightIsToldEveryFaultAndClosesNothing() {
        Answer refused =
                security.restrict(
                        Json.object(
                                "organisation",
                                "nowhere",
                                "extent",
                                "partial",
                                "areas",
                                List.of("incidents", "everything"),
                                "access",
                                "read",
                                "reason",
                                " ",
                                "incident",
                                "HDN-1"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faultyMembers())
                .containsExactlyInAnyOrder(
                        "/organisation", "/areas/1", "/access", "/reason", "/incident");
        assertThat(security.restrict(HubSecurity.whole("hub")).faults())
                .containsExactly("hub_itself");
        assertThat(security.desk().get(RESTRICTIONS + "?state=in_force").at("/items")).isEmpty();
    }

    @Test
    @Tag("GWY-05")
    void withoutTheDatabaseNothingPassesAndAfterwardsWhatWasClosedIsClosed() {
        assertThat(nord.get(NOTHING).status()).isEqualTo(404);
        security.restrict(HubSecurity.whole("laurier"));
        suite.desks().tokens().renew("nord-desk", "laurier-desk", "hub-desk", "hub-security");
        suite.kill(RunningSuite.POSTGRESQL);
        try {
            await().atMost(Duration.ofSeconds(2)).until(() -> nord.get(NOTHING).status() == 503);
            for (Desk desk : List.of(nord, laurier, security.desk(), suite.desk("hub-desk"))) {
                long asked = System.nanoTime();
                Answer refused = desk.get(NOTHING);

                assertThat(System.nanoTime() - asked).isLessThan(2 * A_SECOND);
                assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
                assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
            }
        } finally {
            suite.start(RunningSuite.POSTGRESQL);
        }
        await().atMost(PATIENCE).until(() -> nord.get(LIST).status() == 200);
        assertThat(laurier.get(LIST).code()).isEqualTo("access_restricted");
    }
}
