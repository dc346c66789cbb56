package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The hub asked the wrong organisation to act, and took it back.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-26")
class WithdrawnPartyTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();
    private String number = "";

    @BeforeEach
    void laurierIsAskedToActAndWithdrawn() {
        directory.refresh();
        number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        say("nord", own, "said before");
        move("hub", number, "assign", Map.of("organisation", "laurier")).then().statusCode(200);
        move(
                        "hub",
                        number,
                        "withdraw-party",
                        Map.of("organisation", "laurier", "reason", "Not its equipment"))
                .then()
                .statusCode(200);
        say("nord", own, "said afterwards");
    }

    @Test
    void learnsThatItWasWithdrawnAndNothingThatIsSaidAfterwards() {
        asDesk("laurier")
                .get("/v1/incidents/" + number + "/updates")
                .then()
                .body("items.text", contains("said before"));
        asDesk("laurier")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.action", hasItem("withdraw_party"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/updates")
                .then()
                .body("items.text", contains("said before", "said afterwards"));
    }

    @Test
    void readsNoResolutionNoNumbersAndNoOtherTicket() {
        String other = open("nord", report(freshNumber())).path("number");
        move("hub", number, "mark-duplicate", Map.of("duplicateOf", other)).then().statusCode(200);

        read("laurier", number)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("duplicateOf", nullValue())
                .body("resolution", nullValue())
                .body("allowedActions", empty())
                .body("parties.partnerTicketNumber", not(hasItem(own)));
        assertThat(asDesk("laurier").get("/v1/incidents/" + number + "/history").asString())
                .doesNotContain(other);
        asDesk("laurier")
                .get("/v1/cross-references?organisation=nord&partnerTicketNumber=" + own)
                .then()
                .body("", empty());
        asDesk("laurier")
                .get("/v1/incidents?partnerTicketNumber=" + own)
                .then()
                .statusCode(200)
                .body("items", empty());
        read("nord", number).then().body("duplicateOf", equalTo(other));
    }

    @Test
    void isAPartyAgainOnceItIsAskedAgain() {
        move("hub", number, "assign", Map.of("organisation", "laurier")).then().statusCode(200);

        asDesk("laurier")
                .get("/v1/incidents/" + number + "/updates")
                .then()
                .body("items.text", contains("said before", "said afterwards"));
    }

    @Test
    @Tag("INC-23")
    void othersDoNotNoticeWhatIsSaidInternally() {
        String before = read("nord", number).path("updatedAt");
        asDesk("hub")
                .header("Idempotency-Key", freshNumber())
                .body(Map.of("text", "Between us", "visibility", "internal"))
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201);

        read("nord", number).then().body("updatedAt", equalTo(before));
    }

    private void say(String organisation, String quoted, String text) {
        Map<String, Object> update = new HashMap<>();
        update.put("partnerTicketNumber", quoted);
        update.put("text", text);
        update.put("visibility", "shared");
        asDesk(organisation)
                .header("Idempotency-Key", freshNumber())
                .body(update)
                .post("/v1/incidents/" + number + "/updates")
                .then()
                .statusCode(201);
    }
}
