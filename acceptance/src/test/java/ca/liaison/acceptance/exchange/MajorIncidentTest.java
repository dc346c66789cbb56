package ca.liaison.acceptance.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.TicketAtDesk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Guide 2.4.2: an essential service fails.
@ExtendWith(SharedSuite.class)
class MajorIncidentTest {
    private final TicketAtDesk atNord;
    private final TicketAtDesk atHub;
    private final Desk laurier;
    private final Desk lakeview;

    MajorIncidentTest(RunningSuite suite) {
        Matter matter = Matter.openedByNord(suite);
        this.atNord = matter.partner();
        this.atHub = matter.hub();
        this.laurier = suite.desk("laurier-desk");
        this.lakeview = suite.desk("lakeview-desk");
        Answer declared =
                atHub.move("declare-major", "coordinator", "On duty", "reason", "All sites down");
        assertThat(declared.status()).as(declared.toString()).isEqualTo(200);
    }

    @Test
    @Tag("INC-30")
    void theHubNamesACoordinatorAndInvitesOthersToABridge() {
        atHub.move(
                "open-bridge",
                "bridge",
                Json.object("kind", "teleconference", "address", "Bridge 2"));
        atHub.move("invite", "organisations", List.of("lakeview"), "text", "Please join");

        assertThat(atNord.read().text("/major/coordinator")).isEqualTo("On duty");
        assertThat(atNord.read().text("/bridge/address")).isEqualTo("Bridge 2");
        assertThat(lakeview.get("/v1/major-incidents").text("/items/0/number"))
                .isEqualTo(atHub.number());
        assertThat(lakeview.get("/v1/major-incidents").text("/items/0/bridge/address"))
                .isEqualTo("Bridge 2");
        assertThat(lakeview.read(atHub.number()).status()).isEqualTo(404);
        assertThat(laurier.get("/v1/major-incidents").body()).doesNotContain(atHub.number());
    }

    @Test
    @Tag("INC-31")
    void theEndOfAnOutageIsToldToThoseWhoWereToldOfTheOutage() {
        notice("outage", "organisations", List.of("laurier"));
        notice("update");
        notice("restoration");

        Answer told = laurier.get("/v1/notices?limit=3");
        assertThat(told.at("/items").findValuesAsText("kind"))
                .containsExactly("restoration", "update", "outage");
        assertThat(told.at("/items").findValuesAsText("number")).containsOnly(atHub.number());
        assertThat(lakeview.get("/v1/notices").body()).doesNotContain(atHub.number());
    }

    private void notice(String kind, Object... more) {
        Object[] message = new Object[4 + more.length];
        message[0] = "kind";
        message[1] = kind;
        message[2] = "text";
        message[3] = Json.object("fr", "OLIS : " + kind, "en", "OLIS: " + kind);
        System.arraycopy(more, 0, message, 4, more.length);
        assertThat(atHub.move("notices", message).status()).isEqualTo(200);
    }

    @Test
    @Tag("INC-32")
    void thePartnerGetsTheReportOfTheReviewWithoutWhatIsSensitive() {
        atHub.move("start");
        atHub.move("resolve", "resolution", "The disk was emptied", "cause", "A full disk");
        atHub.move("schedule-review", "at", "2030-01-07T10:00:00-05:00");
        atHub.move(
                "complete-review",
                "report",
                Json.object("fr", "L'hôte 10.1.2.3 était plein", "en", "Host 10.1.2.3 was full"));
        atNord.move("request-report");
        assertThat(review().at("/report").isMissingNode()).isTrue();
        atHub.move("give-report", "organisation", "nord");

        assertThat(review().at("/report").findValuesAsText("text"))
                .containsExactly("Host █████ was full", "L'hôte █████ était plein");
        assertThat(review().text("/scheduledWithin")).isEqualTo("2");
        assertThat(review().text("/reportWithin")).isEqualTo("5");
    }

    private Answer review() {
        return atNord.desk().get(atNord.path("review"));
    }
}
