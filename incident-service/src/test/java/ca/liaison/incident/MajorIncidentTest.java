package ca.liaison.incident;

import static ca.liaison.incident.IncidentRequests.asDesk;
import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.move;
import static ca.liaison.incident.IncidentRequests.open;
import static ca.liaison.incident.IncidentRequests.read;
import static ca.liaison.incident.IncidentRequests.report;
import static ca.liaison.incident.IncidentRequests.reportTowards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Major incidents, and the notices of outages, rule by rule (Guide 2.4.2).
@QuarkusTest
@WithTestResource(RealParts.class)
class MajorIncidentTest {
    private static final Map<String, Object> BRIDGE =
            Map.of("kind", "teleconference", "address", "Bridge 2 of the hub's desk");
    private static final Map<String, Object> DECLARATION =
            Map.of(
                    "coordinator",
                    "Incident coordinator on duty",
                    "bridge",
                    BRIDGE,
                    "reason",
                    "The service is unusable");

    @Inject DirectoryFixture directory;

    private final String own = freshNumber();

    @BeforeEach
    void knowTheDirectory() {
        directory.refresh();
    }

    private String opened() {
        return open("nord", report(own)).then().statusCode(201).extract().path("number");
    }

    private String declared() {
        String number = opened();
        move("hub", number, "declare-major", DECLARATION).then().statusCode(200);
        return number;
    }

    private static Response majorIncidents(String organisation) {
        return asDesk(organisation).get("/v1/major-incidents?limit=200");
    }

    private static String of(String number) {
        return "items.find { it.number == '%s' }".formatted(number);
    }

    @Nested
    @DisplayName("Declaring")
    class Declaring {
        @Test
        @Tag("INC-30")
        @DisplayName("names a coordinator and a bridge, and tells the parties")
        void isDeclared() {
            String number = opened();

            move("hub", number, "declare-major", DECLARATION)
                    .then()
                    .statusCode(200)
                    .body("major.coordinator", equalTo("Incident coordinator on duty"))
                    .body("bridge.kind", equalTo("teleconference"))
                    .body("allowedActions", hasItems("name_coordinator", "invite"))
                    .body("allowedActions", not(hasItem("declare_major")));

            read("nord", number)
                    .then()
                    .body("bridge.address", equalTo("Bridge 2 of the hub's desk"));
            asDesk("nord")
                    .get("/v1/incidents/" + number + "/notifications")
                    .then()
                    .body("items.notice", hasItem("declare_major"));
            move("hub", number, "name-coordinator", Map.of("coordinator", "Operations lead"))
                    .then()
                    .statusCode(200)
                    .body("major.coordinator", equalTo("Operations lead"));
        }

        @Test
        @Tag("INC-30")
        @DisplayName("is refused where the service is not essential, with the Guide's paragraph")
        void needsAnEssentialService() {
            Map<String, Object> report = reportTowards("laurier");
            report.put("service", "FAI_GMF");
            String number =
                    asDesk("hub")
                            .header("Idempotency-Key", freshNumber())
                            .body(report)
                            .post("/v1/incidents")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("number");

            move("hub", number, "declare-major", DECLARATION)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("major_incident_not_warranted"))
                    .body("source", equalTo("Guide 2.4.2"));
        }

        @Test
        @Tag("INC-30")
        @DisplayName("is not the partner's to do")
        void isTheHubs() {
            Map<String, Object> declaration = new HashMap<>(DECLARATION);
            declaration.put("partnerTicketNumber", own);

            move("nord", opened(), "declare-major", declaration).then().statusCode(403);
        }

        @Test
        @Tag("INC-30")
        @DisplayName("is not needed to open a bridge")
        void bridgesAreForNormalIncidentsToo() {
            String number = opened();

            move("hub", number, "open-bridge", Map.of("bridge", BRIDGE))
                    .then()
                    .statusCode(200)
                    .body("bridge.address", equalTo("Bridge 2 of the hub's desk"))
                    .body("major", nullValue());
            move("hub", number, "invite", Map.of("vendors", List.of("A"), "text", "Join"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("illegal_move"))
                    .body("condition", equalTo("not_major"));
        }
    }

    @Nested
    @DisplayName("Inviting")
    class Inviting {
        @Test
        @Tag("INC-30")
        @DisplayName("makes an audience, not parties: the bridge is read, the ticket is not")
        void invites() {
            String number = declared();
            majorIncidents("lakeview").then().body("items.number", not(hasItem(number)));

            move(
                            "hub",
                            number,
                            "invite",
                            Map.of(
                                    "organisations",
                                    List.of("lakeview"),
                                    "vendors",
                                    List.of("The carrier"),
                                    "text",
                                    "Please join"))
                    .then()
                    .statusCode(200);

            majorIncidents("lakeview")
                    .then()
                    .statusCode(200)
                    .body(of(number) + ".bridge.kind", equalTo("teleconference"))
                    .body(of(number) + ".partnerTicketNumber", nullValue())
                    .body(of(number) + ".invitations.text", contains("Please join"))
                    .body(of(number) + ".invitations.organisation", contains("lakeview"));
            majorIncidents("hub").then().body(of(number) + ".invitations", hasSize(2));
            majorIncidents("nord").then().body(of(number) + ".invitations", empty());
            String nobody = read("lakeview", "INC9999999").asString();
            assertThat(read("lakeview", number).statusCode()).isEqualTo(404);
            assertThat(read("lakeview", number).asString()).isEqualTo(nobody);
            asDesk("lakeview").get("/v1/incidents/" + number + "/notices").then().statusCode(404);
        }

        @Test
        @Tag("INC-30")
        @Tag("PHI-01")
        @DisplayName("tells every fault at once, each with its place in the list")
        void tellsFaults() {
            String number = declared();
            move(
                            "hub",
                            number,
                            "invite",
                            Map.of(
                                    "organisations",
                                    List.of("lakeview", "atlantis"),
                                    "text",
                                    "Please join"))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/organisations/1"));
            move("hub", number, "invite", Map.of("vendors", List.of("HCN 9876543217", " ")))
                    .then()
                    .statusCode(422)
                    .body(
                            "violations.pointer",
                            containsInAnyOrder("/vendors/0", "/vendors/1", "/text"));
        }
    }

    @Nested
    @DisplayName("Notices")
    class Notices {
        private Response tell(String number, String kind, Map<String, Object> more) {
            Map<String, Object> notice = new HashMap<>(more);
            notice.put("kind", kind);
            notice.put("text", Map.of("fr", kind + " en français", "en", kind + " in English"));
            return move("hub", number, "notices", notice);
        }

        private List<Integer> versionsOf(String organisation, String number) {
            return asDesk(organisation)
                    .get("/v1/notices?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.findAll { it.number == '%s' }.version".formatted(number));
        }

        @Test
        @Tag("INC-31")
        @DisplayName("of an outage go to all that have an agreement on the service")
        void toAllConcerned() {
            String number = declared();

            tell(number, "outage", Map.of("expectedRestorationAt", "2030-01-05T11:00:00-05:00"))
                    .then()
                    .statusCode(200);

            asDesk("hub")
                    .get("/v1/incidents/" + number + "/notices")
                    .then()
                    .body("items[0].version", equalTo(1))
                    .body("items[0].text.fr", equalTo("outage en français"))
                    .body("items[0].text.en", equalTo("outage in English"))
                    .body("items[0].expectedRestorationAt", equalTo("2030-01-05T16:00:00Z"))
                    .body(
                            "items[0].recipients.organisation",
                            contains("lakeview", "laurier", "nord"))
                    .body("items[0].recipients[0].endUsersToldBy", equalTo("organisation"));
            asDesk("nord")
                    .get("/v1/incidents/" + number + "/notices")
                    .then()
                    .body("partnerTicketNumber", equalTo(own))
                    .body("items[0].recipients.organisation", contains("nord"));
            assertThat(versionsOf("lakeview", number)).containsExactly(1);
            majorIncidents("lakeview")
                    .then()
                    .body(of(number) + ".service", equalTo("OLIS"))
                    .body(of(number) + ".bridge", nullValue())
                    .body(of(number) + ".coordinator", nullValue());
        }

        @Test
        @Tag("INC-31")
        @DisplayName("of how it goes on and of its end go to exactly those told of the outage")
        void toExactlyThose() {
            String number = declared();
            tell(number, "outage", Map.of("organisations", List.of("laurier")))
                    .then()
                    .statusCode(200);
            tell(number, "update", Map.of()).then().statusCode(200);
            tell(number, "restoration", Map.of()).then().statusCode(200);

            assertThat(versionsOf("laurier", number)).containsExactly(3, 2, 1);
            assertThat(versionsOf("lakeview", number)).isEmpty();
            assertThat(versionsOf("nord", number)).isEmpty();
            tell(number, "update", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("no_outage_told"))
                    .body("source", equalTo("Guide 2.4.2"));

            tell(number, "outage", Map.of("organisations", List.of("nord"))).then().statusCode(200);
            tell(number, "restoration", Map.of()).then().statusCode(200);
            assertThat(versionsOf("laurier", number)).containsExactly(3, 2, 1);
            assertThat(versionsOf("nord", number)).containsExactly(5, 4);
        }

        @Test
        @Tag("INC-31")
        @DisplayName("are refused to a choice where the choice was made, and to strangers")
        void choosesOnce() {
            String number = declared();
            tell(number, "restoration", Map.of()).then().statusCode(409);
            tell(number, "outage", Map.of("organisations", List.of("nord", "atlantis")))
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", contains("/organisations/1"))
                    .body("violations.code", contains("no_agreement"));
            tell(number, "outage", Map.of()).then().statusCode(200);
            tell(
                            number,
                            "restoration",
                            Map.of(
                                    "organisations",
                                    List.of("nord"),
                                    "expectedRestorationAt",
                                    "2030-01-05T11:00:00-05:00"))
                    .then()
                    .statusCode(422)
                    .body(
                            "violations.pointer",
                            containsInAnyOrder("/organisations", "/expectedRestorationAt"));
        }

        @Test
        @Tag("INC-31")
        @DisplayName("are read page by page")
        void arePaged() {
            String number = declared();
            tell(number, "outage", Map.of()).then().statusCode(200);
            tell(number, "update", Map.of()).then().statusCode(200);

            Response first = asDesk("lakeview").get("/v1/notices?limit=1");
            first.then().body("items.version", contains(2));
            String next = first.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
            asDesk("lakeview")
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(number))
                    .body("items.version", contains(1));
        }
    }
}
