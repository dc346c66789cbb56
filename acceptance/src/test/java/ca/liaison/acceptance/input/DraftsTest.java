package ca.liaison.acceptance.input;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A refused intake is kept and completed; what was refused in it is nowhere.
@ExtendWith(SharedSuite.class)
@Tag("ERR-04")
@Tag("PHI-01")
class DraftsTest {
    private final RunningSuite suite;
    private final Desk nord;

    DraftsTest(RunningSuite suite) {
        this.suite = suite;
        this.nord = suite.desk("nord-desk");
    }

    @Test
    void whatWasRefusedIsInNoTableTopicOrFileAndTheRestIsCompleted() throws Exception {
        Canary canary = Canary.fresh();
        String own = FreshNumbers.next("HDN");

        Answer refused =
                nord.post(
                        "/v1/incidents?keepDraft=true",
                        Json.with(Reports.fromPartner(own), "serviceImpact", canary.text()));
        String path = refused.text("/draft/href");
        Answer draft = nord.get(path);
        Answer again =
                nord.post(
                        path + "/submit",
                        Json.object(
                                "partnerTicketNumber",
                                own,
                                "changes",
                                Json.object("serviceImpact", canary.text())));
        Answer opened =
                nord.post(
                        path + "/submit",
                        Json.object(
                                "partnerTicketNumber",
                                own,
                                "changes",
                                Json.object("serviceImpact", "Results are late")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(draft.json().path("content").has("serviceImpact")).isFalse();
        assertThat(draft.at("/leftOut/0").asText()).isEqualTo("/serviceImpact");
        assertThat(again.status()).isEqualTo(422);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.text("/partnerTicketNumber")).isEqualTo(own);
        assertThat(refused.body() + draft.body() + again.body()).doesNotContain(canary.digits());
        assertThat(new Traces(suite.addresses()).of(canary.digits())).isEmpty();
    }
}
