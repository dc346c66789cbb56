package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.as;
import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What comes by telephone, e-mail or fax and the hub's desk writes down for others, and what is
/// sent on instead.
@QuarkusTest
@WithTestResource(RealParts.class)
class WrittenDownTest {
    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    @Test
    @Tag("INC-04")
    @DisplayName("a ticket written down for a partner is the partner's, under its number")
    void isThePartners() {
        String number =
                writeDown(heard("phone", own))
                        .then()
                        .statusCode(201)
                        .body("channel", equalTo("phone"))
                        .body("openedBy", equalTo("nord"))
                        .body("parties.partnerTicketNumber", hasItem(own))
                        .body("callDesk", nullValue())
                        .extract()
                        .path("number");

        asDesk("nord")
                .get("/v1/incidents/" + number)
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(own))
                .body("allowedActions", hasItem("cancel"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/history")
                .then()
                .body("items[0].organisation", equalTo("hub"));
        asDesk("nord")
                .get("/v1/incidents/" + number + "/notifications")
                .then()
                .body("items.organisation", hasItem("nord"));
        open("nord", report(own))
                .then()
                .statusCode(409)
                .body("code", equalTo("partner_number_taken"))
                .body("number", equalTo(number));
    }

    @Test
    @Tag("XRF-02")
    @DisplayName(
            "the partner's number makes it safe to repeat, without a key, however it is written")
    void isRepeated() {
        Map<String, Object> heard = heard("fax", own);
        String number = writeDown(heard).then().statusCode(201).extract().path("number");
        heard.put(
                "reportedBy",
                Map.of(
                        "organisation",
                        "nord",
                        "partnerTicketNumber",
                        own.toLowerCase(Locale.ROOT)));

        writeDown(heard)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
    }

    @ParameterizedTest
    @Tag("INC-04")
    @DisplayName("an e-mail has an objective only, a call the agreed targets")
    @CsvSource({"phone,sla", "email,slo", "fax,sla"})
    void commitment(String channel, String commitment) {
        writeDown(heard(channel, own))
                .then()
                .statusCode(201)
                .body("commitment", equalTo(commitment));
    }

    @Test
    @Tag("INC-04")
    @DisplayName(
            "whoever brings something urgent without a call is given the desk's telephone number")
    void callTheDesk() {
        String number =
                open("nord", report(own))
                        .then()
                        .statusCode(201)
                        .body("channel", equalTo("api"))
                        .body("commitment", equalTo("sla"))
                        .body("callDesk.phone", equalTo("1 866 555-0199"))
                        .body("callDesk.why", containsString("call"))
                        .extract()
                        .path("number");
        asDesk("nord").get("/v1/incidents/" + number).then().body("callDesk", nullValue());

        Map<String, Object> harmless = report(freshNumber());
        harmless.put("priority", "P3");
        open("nord", harmless).then().statusCode(201).body("callDesk", nullValue());
    }

    @Test
    @Tag("INC-04")
    @DisplayName("a partner tells neither channel nor for whom it writes")
    void partnersDoNot() {
        Map<String, Object> report = report(own);
        report.put("channel", "phone");
        report.put("reportedBy", Map.of("organisation", "laurier"));

        assertThat(faults(open("nord", report)))
                .containsEntry("/channel", "not_allowed")
                .containsEntry("/reportedBy", "not_allowed");
    }

    @Test
    @Tag("INC-04")
    @Tag("INC-05")
    @DisplayName("what a desk tells by telephone has channel, number and checks, told all at once")
    void isComplete() {
        Map<String, Object> heard = heard("phone", own);
        heard.remove("channel");
        heard.put("reportedBy", Map.of("organisation", "nord"));
        assertThat(faults(writeDown(heard)))
                .containsEntry("/channel", "required")
                .containsEntry("/reportedBy/partnerTicketNumber", "required");

        Map<String, Object> unchecked = heard("phone", own);
        unchecked.remove("preliminaryChecks");
        assertThat(faults(writeDown(unchecked)))
                .containsExactly(Map.entry("/preliminaryChecks", "required"));

        Map<String, Object> both = heard("phone", own);
        both.put("towards", Map.of("organisation", "laurier"));
        assertThat(faults(writeDown(both))).containsEntry("/towards", "one_of");

        Map<String, Object> unknown = heard("api", own);
        unknown.put("reportedBy", Map.of("organisation", "hub", "partnerTicketNumber", own));
        assertThat(faults(writeDown(unknown))).containsEntry("/channel", "not_allowed");
        unknown.put("channel", "email");
        assertThat(faults(writeDown(unknown)))
                .containsEntry("/reportedBy/organisation", "unknown_organisation");
    }

    @Test
    @Tag("INC-05")
    @DisplayName("an end user of a partner may have no number; the partner may give one later")
    void withoutNumber() {
        Map<String, Object> heard = byCaller("end_user", Map.of("name", "Ward 4"));
        asDesk("hub")
                .body(heard)
                .post("/v1/incidents")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_missing"));

        String key = freshNumber();
        String number =
                withKey(key, heard)
                        .then()
                        .statusCode(201)
                        .body("caller.kind", equalTo("end_user"))
                        .body("parties.organisation", hasItem("nord"))
                        .extract()
                        .path("number");
        withKey(key, heard)
                .then()
                .header("Idempotency-Replayed", "true")
                .body("number", equalTo(number));
        asDesk("nord").get("/v1/incidents/" + number).then().statusCode(200);
        asDesk("nord")
                .header("Idempotency-Key", freshNumber())
                .body(Map.of("partnerTicketNumber", own))
                .post("/v1/incidents/" + number + "/acknowledge")
                .then()
                .statusCode(200)
                .body("partnerTicketNumber", equalTo(own));
    }

    @Test
    @Tag("INC-01")
    @Tag("INC-05")
    @DisplayName("of a patient kind and reference are kept, and no name is taken")
    void noNameOfPatients() {
        Map<String, Object> named = byCaller("patient", Map.of("name", "Somebody", "desk", "Home"));
        assertThat(faults(withKey(freshNumber(), named)))
                .containsEntry("/caller/name", "name_not_kept")
                .containsEntry("/caller/desk", "name_not_kept")
                .containsEntry("/caller/contactReference", "required");
        Map<String, Object> namedByReference =
                byCaller("patient", Map.of("contactReference", "Somebody Else"));
        assertThat(faults(withKey(freshNumber(), namedByReference)))
                .containsEntry("/caller/contactReference", "malformed");

        Map<String, Object> heard = byCaller("patient", Map.of("contactReference", "CALL-311"));
        heard.put("reportedBy", Map.of());
        withKey(freshNumber(), heard)
                .then()
                .statusCode(201)
                .body("openedBy", equalTo("hub"))
                .body("caller.kind", equalTo("patient"))
                .body("caller.contactReference", equalTo("CALL-311"))
                .body("caller.name", nullValue());
    }

    @Test
    @Tag("INC-05")
    @DisplayName("who speaks for whom is the directory's to say")
    void callerKinds() {
        assertThat(faults(withKey(freshNumber(), byCaller("nobody", Map.of("name", "Ward 4")))))
                .containsEntry("/caller/kind", "unknown_caller_kind");
        Map<String, Object> byPartner = report(own);
        byPartner.put("caller", Map.of("kind", "programme_area", "name", "Programme"));
        assertThat(faults(open("nord", byPartner)))
                .containsEntry("/caller/kind", "caller_kind_not_heard");
        Map<String, Object> byMonitoring = report(own);
        byMonitoring.put("caller", Map.of("kind", "end_user", "name", "Ward 4"));
        assertThat(faults(as("nord", "monitoring").body(byMonitoring).post("/v1/incidents")))
                .containsEntry("/caller/kind", "caller_kind_not_heard");
        Map<String, Object> towards = reportTowards("laurier");
        towards.put("caller", Map.of("kind", "end_user", "name", "Ward 4"));
        assertThat(faults(withKey(freshNumber(), towards)))
                .containsEntry("/caller/kind", "caller_kind_not_heard");
        Map<String, Object> aDesk = byCaller("partner_desk", Map.of("name", "Agent 12"));
        assertThat(faults(withKey(freshNumber(), aDesk)))
                .containsEntry("/reportedBy/partnerTicketNumber", "required");
    }

    @Test
    @Tag("INC-05")
    @DisplayName("an end user with a matter of his own organisation's is sent to its desk")
    void partnersOwn() {
        Map<String, Object> heard = byCaller("end_user", Map.of("name", "Ward 4"));
        heard.put("concerns", "partner_only");
        String key = freshNumber();

        withKey(key, heard)
                .then()
                .statusCode(422)
                .body("code", equalTo("belongs_to_partner_desk"))
                .body("source", equalTo("Guide 2.5.3.1"))
                .body("desk.organisation", equalTo("nord"))
                .body("desk.phone", equalTo("+1-555-0100"))
                .body("desk.email", equalTo("nord@example.org"));
        heard.remove("concerns");
        withKey(key, heard).then().statusCode(201);

        Map<String, Object> byItself = report(own);
        byItself.put("concerns", "partner_only");
        assertThat(faults(open("nord", byItself))).containsEntry("/concerns", "not_allowed");
    }

    @Test
    @Tag("INC-05")
    @Tag("INC-12")
    @DisplayName("a privacy matter is sent the privacy way and leaves nothing behind")
    void privacy() {
        Map<String, Object> report = report(own);
        report.put("concerns", "privacy");

        open("nord", report)
                .then()
                .statusCode(422)
                .body("code", equalTo("privacy_matter"))
                .body("desk.organisation", equalTo("hub"))
                .body("desk.phone", equalTo("1 866 555-0199"))
                .body("path.en", equalTo("Through the hub's desk"))
                .body("source", equalTo("Guide 2.5.3.1"));
        asDesk("nord")
                .get("/v1/cross-references?partnerTicketNumber=" + own)
                .then()
                .body("", equalTo(List.of()));
        report.remove("concerns");
        open("nord", report).then().statusCode(201);
    }

    private static Response writeDown(Map<String, Object> heard) {
        return asDesk("hub").body(heard).post("/v1/incidents");
    }

    private static Response withKey(String key, Map<String, Object> heard) {
        return asDesk("hub").header("Idempotency-Key", key).body(heard).post("/v1/incidents");
    }

    private static Map<String, Object> heard(String channel, String number) {
        Map<String, Object> heard = report(number);
        heard.remove("partnerTicketNumber");
        heard.put("channel", channel);
        heard.put("reportedBy", Map.of("organisation", "nord", "partnerTicketNumber", number));
        return heard;
    }

    private static Map<String, Object> byCaller(String kind, Map<String, Object> caller) {
        Map<String, Object> heard = heard("phone", "");
        heard.remove("preliminaryChecks");
        heard.put("reportedBy", Map.of("organisation", "nord"));
        Map<String, Object> told = new HashMap<>(caller);
        told.put("kind", kind);
        heard.put("caller", told);
        return heard;
    }

    private static Map<String, String> faults(Response refused) {
        Map<String, String> faults = new HashMap<>();
        refused.<List<Map<String, String>>>path("violations")
                .forEach(fault -> faults.put(fault.get("pointer"), fault.get("code")));
        return faults;
    }
}
