package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.incident.concurrency.EventReader;
import ca.liaison.kit.test.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How a major incident is looked back at (Guide 2.4.2.1).
@QuarkusTest
@WithTestResource(RealParts.class)
class MajorIncidentReviewTest {
    private static final String ENGLISH = "Server srv-olis-03 in the second data centre was full.";
    private static final String COPY = "Server █████ in █████ was full.";

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String resolved(Map<String, Object> resolution) {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        done("hub", number, "declare-major", Map.of("coordinator", "On duty", "reason", "Down"));
        done("hub", number, "start", Map.of());
        done("hub", number, "resolve", resolution);
        return number;
    }

    private static void done(
            String organisation, String number, String move, Map<String, Object> body) {
        move(organisation, number, move, body).then().statusCode(200);
    }

    private static Map<String, Object> reviewed() {
        Map<String, Object> review = new HashMap<>();
        review.put("report", Map.of("fr", "Le serveur 10.20.30.40 était plein.", "en", ENGLISH));
        review.put("rootCause", "Nobody watched 10.20.30.40");
        review.put("findings", List.of("Watch how full servers are"));
        review.put("sensitivePassages", List.of("the second data centre"));
        return review;
    }

    private static ValidatableResponse review(String organisation, String number) {
        return asDesk(organisation).get("/v1/incidents/" + number + "/review").then();
    }

    private static String passage(String name) {
        return "report.find { it.name == '%s' }".formatted(name);
    }

    @Test
    @Tag("INC-32")
    @DisplayName("the objectives are those of the agreement, counted from the resolution")
    void isOwed() {
        String number = resolved(Map.of("resolution", "Emptied", "cause", "A full disk"));
        String resolvedAt = asDesk("hub").get("/v1/incidents/" + number).path("resolvedAt");

        review("nord", number)
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(own))
                .body("countedFrom", equalTo(resolvedAt))
                .body("scheduledWithin", equalTo(2))
                .body("reportWithin", equalTo(5))
                .body("at", nullValue());

        done("hub", number, "schedule-review", Map.of("at", "2030-01-07T10:00:00-05:00"));
        review("nord", number).body("at", equalTo("2030-01-07T15:00:00Z"));
        review("lakeview", number).statusCode(404);
    }

    @Test
    @Tag("INC-32")
    @DisplayName(
            "a party reads the report once it was given it, with what is sensitive blacked out")
    void isGiven() {
        String number = resolved(Map.of("resolution", "Emptied"));
        done("nord", number, "request-report", Map.of("partnerTicketNumber", own));
        move("hub", number, "give-report", Map.of("organisation", "nord"))
                .then()
                .statusCode(409)
                .body("code", equalTo("report_not_ready"));
        done("hub", number, "complete-review", reviewed());
        review("nord", number)
                .body("completedAt", notNullValue())
                .body("report", nullValue())
                .body("requests.state", contains("requested"));

        done("hub", number, "give-report", Map.of("organisation", "nord"));

        review("nord", number)
                .body(passage("en") + ".text", equalTo(COPY))
                .body(passage("fr") + ".text", equalTo("Le serveur █████ était plein."))
                .body(passage("root_cause") + ".text", equalTo("Nobody watched █████"))
                .body(passage("finding/00") + ".text", equalTo("Watch how full servers are"))
                .body(passage("en") + ".redactions", nullValue());
        review("hub", number)
                .body(passage("en") + ".text", equalTo(ENGLISH))
                .body(passage("en") + ".redactions.foundBy", contains("rule", "desk"))
                .body(passage("en") + ".redactions.from", contains(7, 22))
                .body(passage("en") + ".redactions.reason", hasItem("sensitive_details"));
        move("hub", number, "complete-review", reviewed())
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal_move"));
    }

    @Test
    @Tag("INC-32")
    @DisplayName("a request is refused with a reason, and may be made again")
    void isRefused() {
        String number = resolved(Map.of("resolution", "Emptied"));
        done("hub", number, "complete-review", reviewed());
        move("hub", number, "refuse-report", Map.of("organisation", "nord", "reason", "No"))
                .then()
                .statusCode(409)
                .body("code", equalTo("report_not_requested"));
        done("nord", number, "request-report", Map.of("partnerTicketNumber", own));
        move("hub", number, "refuse-report", Map.of("organisation", "nord"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/reason"));
        done(
                "hub",
                number,
                "refuse-report",
                Map.of("organisation", "nord", "reason", "The police looks into it"));

        review("nord", number)
                .body("requests.state", contains("refused"))
                .body("requests.refusal", contains("The police looks into it"))
                .body("report", nullValue());
        done("nord", number, "request-report", Map.of("partnerTicketNumber", own));
        review("nord", number).body("requests.state", contains("requested"));
    }

    @Test
    @Tag("INC-32")
    @DisplayName("a passage that is marked must stand in the texts")
    void marksWhatIsThere() {
        String number = resolved(Map.of("resolution", "Emptied"));
        Map<String, Object> review = reviewed();
        review.put("sensitivePassages", List.of("the second data centre", "the third one"));

        move("hub", number, "complete-review", review)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sensitivePassages/1"))
                .body("violations.code", contains("not_in_texts"));
    }

    @Test
    @Tag("INC-33")
    @DisplayName("a problem is asked for once where no cause was told, and not where it was")
    void asksForAProblem() {
        String known = resolved(Map.of("resolution", "Emptied", "cause", "A full disk"));
        history(known).body("items.action", not(hasItem("request_problem")));
        String unknown = open("nord", report(freshNumber())).path("number");
        done("hub", unknown, "declare-major", Map.of("coordinator", "On duty", "reason", "Down"));
        done("hub", unknown, "start", Map.of());
        done("hub", unknown, "resolve", Map.of("resolution", "Restarted"));
        history(unknown).body("items.action", hasItems("resolve", "request_problem"));

        done("hub", unknown, "reopen", Map.of("reason", "It is back", "channel", "phone"));
        done("hub", unknown, "start", Map.of());
        done("hub", unknown, "resolve", Map.of("resolution", "Restarted again"));

        history(unknown)
                .body("items.findAll { it.action == 'request_problem' }.size()", equalTo(1));
        String ordinary = open("nord", report(freshNumber())).path("number");
        done("hub", ordinary, "start", Map.of());
        done("hub", ordinary, "resolve", Map.of("resolution", "Restarted"));
        history(ordinary).body("items.action", not(hasItem("request_problem")));
    }

    @Test
    @Tag("INC-32")
    @DisplayName(
            "what a party asks about the report, and what it is told, other parties do not read")
    void isBetweenThePartyAndTheHub() {
        String number = open("nord", report(own)).then().statusCode(201).extract().path("number");
        String theirs = freshNumber();
        done("hub", number, "assign", Map.of("organisation", "laurier"));
        asDesk("laurier")
                .body(Map.of("partnerTicketNumber", theirs))
                .post("/v1/incidents/" + number + "/acknowledge")
                .then()
                .statusCode(200);
        done("hub", number, "declare-major", Map.of("coordinator", "On duty", "reason", "Down"));
        done("hub", number, "invite", Map.of("organisations", List.of("lakeview"), "text", "Come"));
        done("hub", number, "start", Map.of());
        done("hub", number, "resolve", Map.of("resolution", "Emptied", "cause", "A full disk"));
        done(
                "nord",
                number,
                "request-report",
                Map.of("partnerTicketNumber", own, "reason", "For our insurers"));
        done(
                "hub",
                number,
                "refuse-report",
                Map.of("organisation", "nord", "reason", "The police looks into it"));

        asDesk("laurier")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.action", hasItem("resolve"))
                .body("items.action", not(hasItem("request_report")))
                .body("items.action", not(hasItem("refuse_report")))
                .body("items.action", not(hasItem("invite")));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items.action", hasItems("request_report", "refuse_report"));
        for (String reader : List.of("hub", "nord", "laurier")) {
            asDesk(reader)
                    .get("/v1/incidents/" + number + "/history")
                    .then()
                    .body("items.reason", not(hasItem("For our insurers")))
                    .body("items.reason", not(hasItem("The police looks into it")));
        }
        asDesk("laurier")
                .get("/v1/incidents/" + number)
                .then()
                .body("cause", equalTo("A full disk"));
        done("hub", number, "withdraw-party", Map.of("organisation", "laurier", "reason", "Over"));
        review("laurier", number).statusCode(404);
    }

    @Test
    @Tag("INC-20")
    @DisplayName("history and notifications come in pages")
    void comesInPages() {
        String number = resolved(Map.of("resolution", "Emptied", "cause", "A full disk"));
        for (String list : List.of("history", "notifications")) {
            List<Integer> all = new java.util.ArrayList<>();
            String page = "/v1/incidents/" + number + "/" + list + "?limit=1";
            while (page != null) {
                var answer = asDesk("hub").get(page).then().statusCode(200).extract();
                all.addAll(answer.<List<Integer>>path("items.sequence"));
                String link = answer.header("Link");
                page =
                        link == null
                                ? null
                                : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
            }
            org.assertj.core.api.Assertions.assertThat(all)
                    .isEqualTo(
                            asDesk("hub")
                                    .get("/v1/incidents/" + number + "/" + list)
                                    .path("items.sequence"))
                    .hasSizeGreaterThan(2);
        }
    }

    private static ValidatableResponse history(String number) {
        return asDesk("hub").get("/v1/incidents/" + number + "/history").then();
    }

    @Test
    @Tag("INC-32")
    @Tag("SLA-40")
    @DisplayName("what it found is told to other services by name, and none of its words")
    void tellsWhatItFoundByName() {
        String number = resolved(Map.of("resolution", "Emptied", "cause", "A full disk"));
        done("hub", number, "complete-review", reviewed());

        try (EventReader events = new EventReader()) {
            JsonNode told = events.await(number, 5).getLast().data();

            assertThat(told.path("type").asText())
                    .isEqualTo("ca.liaison.incident.review_completed.v1");
            assertThat(told.path("findings"))
                    .extracting(JsonNode::asText)
                    .containsExactly("finding/00");
            assertThat(told.toString()).doesNotContain("Watch", "Nobody", "srv-olis");
        }
    }
}
