package ca.liaison.sla.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.DirectoryTopic;
import ca.liaison.events.directory.RecordType;
import ca.liaison.events.directory.Service;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectoryRecords;
import ca.liaison.kit.directory.RecordFormat;
import ca.liaison.kit.directory.Targets;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.test.TestTokens;
import ca.liaison.sla.publishing.DirectoryPublisher;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class DirectoryServiceTest {
    private static final TestTokens TOKENS = TestTokens.issuedFor("sla-service");
    private static final String BEFORE_ANYTHING = "2016-09-30T00:00:00Z";
    private static final String IN_2020 = "2020-01-01T00:00:00Z";

    @Inject LoadShippedDirectory load;
    @Inject RepublishDirectory republish;
    @Inject Directory directory;
    @Inject Clock clock;
    @Inject DirectoryRecords records;
    @Inject RecordFormat format;
    @Inject ShippedRecords shipped;
    @Inject InventedTargets invented;
    @Inject DirectoryPublisher publisher;
    @Inject ObjectMapper mapper;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Nested
    @DisplayName("A caller that is not known")
    class Unknown {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/v1/organisations",
                    "/v1/organisations/nord",
                    "/v1/services",
                    "/v1/services/OLIS",
                    "/v1/support-groups",
                    "/v1/agreements",
                    "/v1/agreements/default.OLIS",
                    "/v1/request-types",
                    "/v1/request-types/help",
                    "/v1/caller-kinds",
                    "/v1/caller-kinds/end_user",
                    "/v1/configuration-items",
                    "/v1/configuration-items/OLIS-REPOSITORY",
                    "/v1/alert-sources",
                    "/v1/alert-sources/NORD-MONITORING",
                    "/v1/calendars",
                    "/v1/calendars/hub_hours",
                    "/v1/calendars/hub_hours/closed-days?year=2026",
                    "/v1/calendars/hub_hours/due?from=2026-06-30T20:00:00Z&work=PT1H"
                })
        void isRefused(String path) {
            given().get(path).then().statusCode(401).body("code", equalTo("unauthorized"));
        }

        @Test
        void isRefusedWithATokenForAnotherService() {
            String foreign = TestTokens.issuedFor("incident-service").of("nord", "partner-desk");

            given().auth()
                    .oauth2(foreign)
                    .get("/v1/organisations")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthorized"));
        }
    }

    @Nested
    @DisplayName("A partner's desk")
    class PartnerDesk {

        @Test
        @Tag("SLA-01")
        void readsOrganisationsServicesAndSupportGroups() {
            as("nord", "partner-desk")
                    .get("/v1/organisations")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("hub", "lakeview", "laurier", "nord"))
                    .body("items[3].name.fr", equalTo("Hôpital du Nord"))
                    .body("items[3].name.en", equalTo("North Hospital"))
                    .body("items[3].defaultLanguage", equalTo("fr"))
                    .body("items[3].validFrom", equalTo("2016-10-01T04:00:00Z"));
            as("nord", "partner-desk")
                    .get("/v1/services/OLIS")
                    .then()
                    .statusCode(200)
                    .body("name.en", equalTo("Ontario Laboratories Information System (OLIS)"));
            as("nord", "partner-desk")
                    .get("/v1/support-groups")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("desk", "operations"))
                    .body("items.organisation", everyItem(equalTo("hub")));
        }

        @Test
        void seesItsOwnAgreementAndTheDefaultsThatHoldForIt() {
            as("nord", "partner-desk")
                    .get("/v1/agreements")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(9))
                    .body("items.id", hasItems("nord.CONNECTING_ONTARIO", "default.OLIS"))
                    .body("items.id", not(hasItem("laurier.FAI_GMF")))
                    .body("items.id", not(hasItem("default.FAI_GMF")))
                    .body("items.appliesTo", everyItem(equalTo(List.of("nord"))));
        }

        @Test
        void doesNotLearnThatAnotherOrganisationHasAnAgreement() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/laurier.FAI_GMF")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
            as("nord", "partner-desk")
                    .get("/v1/agreements/laurier.OLIS")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
            as("laurier", "partner-desk")
                    .get("/v1/agreements/default.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("precededBy", empty());
        }

        @Test
        @Tag("SLA-03")
        void seesWhatComesFirstAndWhereEachFigureIsFrom() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("basis", equalTo("service_default"))
                    .body("precededBy", contains("nord.CONNECTING_ONTARIO"));
            as("nord", "partner-desk")
                    .get("/v1/agreements/nord.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("basis", equalTo("organisation_agreement"))
                    .body("precededBy", empty())
                    .body("reopening.days", equalTo(15))
                    .body(
                            "reopening.source.document",
                            equalTo("Disponibilité et soutien du service ONE Mail"))
                    .body("reopening.source.paragraph", equalTo("3.4"))
                    .body("reopening.source.version", equalTo("0.01 (2015)"))
                    .body("reopening.source.decidedByHub", equalTo(true))
                    .body("supportHours.source.paragraph", equalTo("2.2"))
                    .body("priorityMatrix.rows[0].priorityByUrgency.medium", equalTo("P2"))
                    .body("clockStops.waitingOn", contains("partner"));
        }

        @Test
        @Tag("SLA-01")
        void readsByWhichCalendarDesksAndSupportGroupsWork() {
            as("nord", "partner-desk")
                    .get("/v1/organisations")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.serviceDesk.calendar",
                            contains("around_the_clock", "hub_hours", "hub_hours", "hub_hours"));
            as("nord", "partner-desk")
                    .get("/v1/support-groups")
                    .then()
                    .statusCode(200)
                    .body("items.calendar", contains("around_the_clock", "around_the_clock"));
        }

        @Test
        @Tag("SLA-03")
        @Tag("SLA-12")
        void readsUntilWhenWhatIsToBeDoneAndWhetherThatWasAgreed() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.OLIS")
                    .then()
                    .statusCode(200)
                    .body("targets", hasSize(12))
                    .body(
                            "targets.findAll { !it.invented }.goal",
                            contains("latent_rfc", "latent_rfc"))
                    .body("targets[0].kind", equalTo("incident"))
                    .body("targets[0].priority", equalTo("P1"))
                    .body("targets[0].within", equalTo("PT24H"))
                    .body("targets[0].businessDays", equalTo(null))
                    .body("targets[0].calendar", equalTo("around_the_clock"))
                    .body("targets[0].atRiskPercent", equalTo(75))
                    .body("targets[0].source.paragraph", equalTo("4.12.3"))
                    .rootPath("targets.find { it.goal == 'resolve' && it.priority == 'P3' }")
                    .body("businessDays", equalTo(3))
                    .body("within", equalTo(null))
                    .body("calendar", equalTo(null))
                    .body("invented", equalTo(true))
                    .body("source.document", equalTo("Jeu de démonstration"));
            as("nord", "partner-desk")
                    .get("/v1/agreements/nord.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("targets.goal", contains("latent_rfc", "latent_rfc"))
                    .body("targets.invented", everyItem(equalTo(false)));
        }

        @Test
        @Tag("SLA-03")
        void seesOfWhichAgreementTheTargetsAreThatCount() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/nord.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("targetsInForce", hasSize(12))
                    .body(
                            "targetsInForce.findAll { it.goal == 'latent_rfc' }.agreement",
                            contains("nord.CONNECTING_ONTARIO", "nord.CONNECTING_ONTARIO"))
                    .body(
                            "targetsInForce.findAll { it.goal == 'resolve' }.priority",
                            contains("P1", "P2", "P3", "P4"))
                    .body(
                            "targetsInForce.findAll { it.goal != 'latent_rfc' }.agreement",
                            everyItem(equalTo("default.CONNECTING_ONTARIO")));
            as("laurier", "partner-desk")
                    .get("/v1/agreements/laurier.FAI_GMF")
                    .then()
                    .statusCode(200)
                    .body("targetsInForce.goal", contains("latent_rfc", "latent_rfc"))
                    .body("targetsInForce.agreement", everyItem(equalTo("laurier.FAI_GMF")));
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.OLIS")
                    .then()
                    .statusCode(200)
                    .body("targetsInForce", hasSize(12))
                    .body("targetsInForce.agreement", everyItem(equalTo("default.OLIS")));
        }

        @Test
        @Tag("SLA-11")
        void readsWhatPrioritiesMeanWhereTheAgreementSaysIt() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.ONE_MAIL?asOf=" + IN_2020)
                    .then()
                    .statusCode(200)
                    .body("validFrom", equalTo("2016-10-01T04:00:00Z"))
                    .body("priorityDefinitions.priority", contains("P1", "P2", "P3", "P4"))
                    .body(
                            "priorityDefinitions[2].meaning.fr",
                            equalTo(
                                    "application essentielle non accessible pour moins de 5 utilisateurs"))
                    .body(
                            "priorityDefinitions.source.paragraph",
                            everyItem(equalTo("4.1, tableau 1")));
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.ONE_MAIL?asOf=" + BEFORE_ANYTHING)
                    .then()
                    .statusCode(404);
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.OLIS")
                    .then()
                    .statusCode(200)
                    .body("priorityDefinitions", empty());
        }

        @Test
        @Tag("INC-43")
        void readsTheCatalogueOfRequestsWithTheirFields() {
            as("laurier", "partner-desk")
                    .get("/v1/request-types/traffic_logging")
                    .then()
                    .statusCode(200)
                    .body("name.fr", equalTo("Journalisation temporaire du trafic"))
                    .body("schema.additionalProperties", equalTo(false))
                    .body("schema.properties.investigations.minItems", equalTo(1))
                    .body("schema.properties.endsAt.x-title-fr", equalTo("Prend fin le"))
                    .body("timeLimit.field", equalTo("endsAt"))
                    .body("approval.role", equalTo("service-lead"))
                    .body("source.paragraph", equalTo("3.4.2"));
            as("nord", "partner-desk")
                    .get("/v1/request-types?service=OLIS")
                    .then()
                    .statusCode(200)
                    .body("items.code", hasItems("help", "change_wish"))
                    .body("items.code", not(hasItem("traffic_logging")))
                    .body("items.code", not(hasItem("certificate_renewal")));
            as("nord", "partner-desk").get("/v1/request-types/wishes").then().statusCode(404);
        }

        @Test
        @Tag("INC-05")
        void readsWhoMayTurnToTheHub() {
            as("nord", "partner-desk")
                    .get("/v1/caller-kinds")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(15))
                    .body(
                            "items.findAll { it.mustGiveNumber }.code",
                            contains("partner_service_desk"))
                    .body("items.findAll { !it.keepsName }.code", contains("patient_or_substitute"))
                    .body("items.findAll { it.redirect == 'own_desk' }.code", contains("end_user"));
        }

        @Test
        @Tag("INC-27")
        void seesTheItemsOfItsServicesWhoeverOwnsThem() {
            as("laurier", "partner-desk")
                    .get("/v1/configuration-items?service=FAI_GMF")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.code",
                            contains(
                                    "FAI-RELAY",
                                    "ISP-LINK-LAURIER",
                                    "LAN-LAURIER",
                                    "ROUTER-LAURIER"))
                    .body("items.owner", contains("hub", "nobody", "laurier", "hub"));
            as("laurier", "partner-desk")
                    .get("/v1/configuration-items?service=FAI_GMF&owner=nobody")
                    .then()
                    .body("items.code", contains("ISP-LINK-LAURIER"))
                    .body("items[0].ownerMeaning.en", notNullValue());
            as("nord", "partner-desk")
                    .get("/v1/configuration-items")
                    .then()
                    .statusCode(200)
                    .body("items.code", hasItems("CO-VIEWER", "NORD-INTERFACE-ENGINE"))
                    .body("items.service", not(hasItem("FAI_GMF")));
        }

        @Test
        @Tag("SLA-04")
        void seesHowEquipmentStandsThatWasLentToIt() {
            for (RequestSpecification caller :
                    List.of(as("laurier", "partner-desk"), as("hub", "auditor"))) {
                caller.get("/v1/configuration-items/ROUTER-LAURIER")
                        .then()
                        .statusCode(200)
                        .body("loan.organisation", equalTo("laurier"))
                        .body("loan.site.fr", containsString("fictif"))
                        .body("loan.fixedAddress", equalTo("203.0.113.17"))
                        .body("loan.dedicatedLink", equalTo("active"))
                        .body("loan.uninterruptiblePower.fr", containsString("onduleur"))
                        .body("loan.physicalProtection.en", containsString("theft"))
                        .body("loan.condition.en", containsString("returned"))
                        .body("loan.misusePaidBy", equalTo("laurier"))
                        .body("loan.invented", equalTo(true))
                        .body("loan.source.paragraph", equalTo("2.2, 3.2, 3.7"));
            }
            as("laurier", "partner-desk")
                    .get("/v1/configuration-items/LAN-LAURIER")
                    .then()
                    .statusCode(200)
                    .body("loan", nullValue());
        }

        @Test
        @Tag("INC-27")
        void doesNotLearnOfItemsOfServicesItHasNoAgreementFor() {
            String unknown =
                    as("nord", "partner-desk")
                            .get("/v1/configuration-items/NO-SUCH-ITEM")
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString();
            String foreign =
                    as("nord", "partner-desk")
                            .get("/v1/configuration-items/ROUTER-LAURIER")
                            .then()
                            .statusCode(404)
                            .extract()
                            .asString();

            assertThat(told(foreign)).isEqualTo(told(unknown));
        }

        @Test
        @Tag("INC-03")
        void seesItsOwnAlertSourcesOnly() {
            as("nord", "partner-desk")
                    .get("/v1/alert-sources")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains("NORD-MONITORING"))
                    .body("items[0].assignedTo.organisation", equalTo("nord"))
                    .body("items[0].noiseLimit.alertsPerMinute", equalTo(60));
            as("nord", "partner-desk")
                    .get("/v1/alert-sources/HUB-MONITORING")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not_found"));
        }

        @Test
        @Tag("INC-04")
        @Tag("INC-06")
        void readsHowItsTicketsAreHandledAndWhereADeskIsReached() {
            as("nord", "partner-desk")
                    .get("/v1/agreements/nord.CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("handling.preliminaryChecks.code", hasItem("workstation"))
                    .body("handling.contactAttempts.attempts", equalTo(3))
                    .body("handling.contactAttempts.interval.source.decidedByHub", equalTo(true))
                    .body("handling.outageAudience.audience", equalTo("partner_desks"))
                    .body("handling.secondLevel.teams.supportGroup", contains("desk", "operations"))
                    .body(
                            "handling.channelCommitments.find { it.channel == 'email' }.commitment",
                            equalTo("slo"));
            as("nord", "partner-desk")
                    .get("/v1/organisations/hub")
                    .then()
                    .statusCode(200)
                    .body("serviceDesk.phone", equalTo("1 866 250-1554"))
                    .body("serviceDesk.source.paragraph", equalTo("2.1.1"))
                    .body("privacyContact.path.en", notNullValue());
            as("nord", "partner-desk")
                    .get("/v1/services/CONNECTING_ONTARIO")
                    .then()
                    .statusCode(200)
                    .body("importance.essential", equalTo(true))
                    .body("supportedBy.services", contains("ACCDR"))
                    .body("leads.roles", contains("service_lead", "client_programs_manager"));
        }

        @Test
        void filtersSaySomething() {
            as("nord", "partner-desk")
                    .get("/v1/configuration-items?service=&owner=")
                    .then()
                    .statusCode(422)
                    .body("violations.pointer", containsInAnyOrder("?service", "?owner"));
        }

        private static Map<String, Object> told(String problem) {
            Map<String, Object> members = new TreeMap<>(JsonPath.from(problem).getMap(""));
            members.remove("instance");
            return members;
        }

        @Test
        void readsAListPageByPage() {
            List<String> codes = new ArrayList<>();
            String next = "/v1/services?limit=4";
            while (next != null) {
                var page = as("nord", "partner-desk").get(next).then().statusCode(200).extract();
                assertThat(page.jsonPath().getList("items")).hasSizeLessThanOrEqualTo(4);
                codes.addAll(page.jsonPath().getList("items.code"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertThat(codes).hasSize(9).doesNotHaveDuplicates().isSorted();
        }

        @Test
        void cannotUseTheCursorOfAnotherOrganisationNorOneOfItsOwnMaking() {
            String link = as("nord", "partner-desk").get("/v1/services?limit=4").getHeader("Link");
            String next = link.substring(1, link.indexOf('>'));

            as("laurier", "partner-desk").get(next).then().statusCode(422);
            as("nord", "partner-desk").get(next + "x").then().statusCode(422);
            as("nord", "partner-desk")
                    .get("/v1/services?cursor=T0xJUw")
                    .then()
                    .statusCode(422)
                    .body("violations[0].pointer", equalTo("?cursor"));
        }

        @Test
        void looksAtAnyInstant() {
            as("nord", "partner-desk")
                    .get("/v1/services?asOf=" + BEFORE_ANYTHING)
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            as("nord", "partner-desk")
                    .get("/v1/services/OLIS?asOf=" + BEFORE_ANYTHING)
                    .then()
                    .statusCode(404);
            as("nord", "partner-desk")
                    .get("/v1/services?asOf=yesterday")
                    .then()
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("?asOf"))
                    .body("violations[0].code", equalTo("wrong_type"));
        }

        @Test
        void isAnsweredInTheLanguageOfItsOrganisation() {
            as("lakeview", "partner-desk")
                    .get("/v1/organisations/nobody")
                    .then()
                    .statusCode(404)
                    .header("Content-Language", "en");
            as("nord", "partner-desk")
                    .get("/v1/organisations/nobody")
                    .then()
                    .statusCode(404)
                    .header("Content-Language", "fr");
        }
    }

    @Nested
    @DisplayName("The hub and the suite's services")
    class Hub {

        @Test
        void seeEveryAgreementAndWhomItHoldsFor() {
            for (RequestSpecification caller :
                    List.of(as("hub", "hub-desk"), as("other", "service"))) {
                caller.get("/v1/agreements")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(11))
                        .body("items.id", hasItems("laurier.FAI_GMF", "nord.CONNECTING_ONTARIO"))
                        .body(
                                "items.find { it.id == 'default.OLIS' }.appliesTo",
                                contains("hub", "nord", "laurier", "lakeview"));
            }
        }

        @Test
        @Tag("INC-27")
        void seeEveryItemAndAlertSource() {
            for (RequestSpecification caller :
                    List.of(as("hub", "hub-desk"), as("other", "service"))) {
                caller.get("/v1/configuration-items")
                        .then()
                        .statusCode(200)
                        .body("items.code", hasItems("ROUTER-LAURIER", "NORD-INTERFACE-ENGINE"));
            }
            as("hub", "hub-desk")
                    .get("/v1/alert-sources")
                    .then()
                    .body("items.code", contains("HUB-MONITORING", "NORD-MONITORING"));
        }

        @Test
        void seeWhatLaurierMustProve() {
            as("hub", "hub-desk")
                    .get("/v1/agreements/laurier.FAI_GMF")
                    .then()
                    .statusCode(200)
                    .body(
                            "demandedEvidence.code",
                            contains("local_network", "isp_link", "loaned_equipment_cause"));
        }
    }

    @Nested
    @DisplayName("What is shipped")
    class Shipped {

        @Test
        void changesNothingWhenItIsLoadedAgain() {
            var before = withoutOutbox();

            assertThat(load.execute()).isZero();

            assertThat(withoutOutbox()).isEqualTo(before);
        }

        @Test
        @Tag("SLA-03")
        void becomesANewVersionWhenItChangesAndThePastStaysAsItWas() throws SQLException {
            shippedOtherwise("DPV");

            assertThat(load.execute()).isEqualTo(2);
            directory.revalidate();

            as("nord", "partner-desk")
                    .get("/v1/services/DPV")
                    .then()
                    .body("version", equalTo(2))
                    .body("validUntil", equalTo(null));
            as("nord", "partner-desk")
                    .get("/v1/services/DPV?asOf=" + IN_2020)
                    .then()
                    .body("version", equalTo(1))
                    .body("validUntil", notNullValue());
        }

        @Test
        @Tag("SLA-11")
        @Tag("SLA-12")
        void isReadAsItWasByWhateverBeganBeforeTheChange() throws SQLException {
            shippedOtherwise("default.ONE_MAIL");

            assertThat(load.execute()).isEqualTo(2);
            directory.revalidate();

            assertThat(versionForResolving(Instant.parse(IN_2020))).isEqualTo(1);
            assertThat(versionForResolving(clock.instant())).isEqualTo(2);
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.ONE_MAIL?asOf=" + IN_2020)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("priorityDefinitions", hasSize(4))
                    .body("targets", hasSize(12))
                    .body("validUntil", notNullValue());
            as("nord", "partner-desk")
                    .get("/v1/agreements/default.ONE_MAIL")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2))
                    .body("priorityDefinitions", hasSize(4))
                    .body("targets", hasSize(12));
        }

        @Test
        @Tag("SLA-12")
        void doesNotUndoWhatTheHubRecorded() throws SQLException {
            execute("update directory_shipped set content = '{}' where id = 'DHDR'");

            assertThat(load.execute()).isZero();
            assertThat(load.execute()).isZero();
        }

        @Test
        @Tag("SLA-33")
        @DisplayName("holds from now where a later release ships it first")
        void holdsFromNowWhereALaterReleaseShipsItFirst() {
            Instant before = clock.instant().minusMillis(1);
            QuarkusTransaction.begin();
            try {
                assertThat(laterRelease().execute()).isEqualTo(1);
                assertThat(records.versions("service", "LATER"))
                        .singleElement()
                        .satisfies(row -> assertThat(row.validFrom()).isAfter(before));
                assertThat(records.versions("service", "DI_CS").getFirst().validFrom())
                        .isEqualTo("2016-10-01T04:00:00Z");
            } finally {
                QuarkusTransaction.rollback();
            }
        }

        /// Ships one service more.
        private LoadShippedDirectory laterRelease() {
            ShippedDirectory later =
                    new ShippedDirectory(mapper, invented) {
                        @Override
                        List<DirectoryRecord> records() {
                            List<DirectoryRecord> all = new ArrayList<>(super.records());
                            all.add(later(all));
                            return all;
                        }
                    };
            return new LoadShippedDirectory(later, shipped, records, format, publisher, clock);
        }

        private DirectoryRecord later(List<DirectoryRecord> all) {
            DirectoryRecord other =
                    all.stream()
                            .filter(each -> each.type() == RecordType.SERVICE)
                            .filter(each -> each.id().equals("DI_CS"))
                            .findFirst()
                            .orElseThrow();
            ObjectNode content = mapper.valueToTree(other);
            return mapper.convertValue(content.put("code", "LATER"), Service.class);
        }

        /// As if an earlier release had shipped a record with another name.
        private void shippedOtherwise(String id) throws SQLException {
            try (Connection connection = Databases.current().connectAsOwner();
                    Statement each = connection.createStatement()) {
                each.execute(
                        """
                        alter table directory_record disable trigger directory_record_is_immutable;
                        update directory_record set content = jsonb_set(content, '{name,en}', '"Former"')
                            where id = '%1$s';
                        alter table directory_record enable trigger directory_record_is_immutable;
                        update directory_shipped s set content = r.content from directory_record r
                            where r.type = s.type and r.id = s.id and s.id = '%1$s'\
                        """
                                .formatted(id));
            }
        }

        private int versionForResolving(Instant at) {
            return Targets.of(
                            directory.snapshot(),
                            "nord",
                            "ONE_MAIL",
                            "resolve",
                            "incident",
                            "P1",
                            at)
                    .orElseThrow()
                    .agreement()
                    .version();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "delete from directory_record where id = 'nord'",
                    "update directory_record set content = content || '{\"defaultLanguage\":\"en\"}'"
                            + " where id = 'nord'",
                    "update directory_record set valid_from = now() where id = 'nord'",
                    "insert into directory_record values ('organisation', 'nord', 9, now(), null,"
                            + " '{\"code\":\"nord\"}')",
                    "insert into directory_record values ('organisation', 'sud', 1, now(), null,"
                            + " '{\"code\":\"nord\"}')",
                    "insert into directory_record values ('agreement', 'nord.OLIS', 1, now(), null,"
                            + " '{\"organisation\":\"*\",\"service\":\"OLIS\"}')",
                    "insert into directory_record values ('request_type', 'help', 9, now(), null,"
                            + " '{\"code\":\"information\"}')",
                    "insert into directory_record values ('alert_source', 'ECHO', 1, now(), null,"
                            + " '{\"code\":\"ECHO\",\"receivedBy\":{\"organisation\":\"hub\"},"
                            + "\"assignedTo\":{\"organisation\":\"hub\"}}')",
                    "insert into directory_record values ('organisation', 'sud', 1, now(),"
                            + " now() - interval '1 day', '{\"code\":\"sud\"}')"
                })
        void isKeptFromEditsAndContradictionsByTheDatabase(String statement) {
            assertThatThrownBy(() -> execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).startsWith("23"));
        }

        @Test
        void isReadyAtOnce() {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'directory' }.status", equalTo("UP"));
        }

        private Object withoutOutbox() {
            var counts = Databases.current().rowCounts();
            counts.remove("outbox");
            return counts;
        }

        private void execute(String statement) throws SQLException {
            try (Connection connection = Databases.current().connectAsApplication();
                    Statement each = connection.createStatement()) {
                each.execute(statement);
            }
        }
    }

    @Nested
    @DisplayName("Other services")
    class OtherServices {

        @Test
        void findEveryRecordOnTheTopicAndBehindThemTheMarker() {
            try (TopicReader topic = new TopicReader(bootstrapServers, DirectoryTopic.NAME)) {
                List<ConsumerRecord<String, String>> messages =
                        topic.readUntil(DirectoryTopic.LOADED_KEY, Duration.ofSeconds(30));

                assertThat(messages)
                        .extracting(ConsumerRecord::key)
                        .contains(
                                "organisation/nord/1",
                                "service/OLIS/1",
                                "support_group/hub.desk/1",
                                "agreement/default.OLIS/1",
                                "agreement/laurier.FAI_GMF/1",
                                "caller_kind/end_user/1",
                                "configuration_item/ROUTER-LAURIER/1",
                                "request_type/traffic_logging/1",
                                "alert_source/NORD-MONITORING/1");
                ConsumerRecord<String, String> marker = messages.getLast();
                assertThat(JsonPath.from(marker.value()).getInt("records"))
                        .isEqualTo(messages.size() - 1);
                assertThat(TopicReader.header(marker, "ce_type")).isEqualTo(DirectoryTopic.LOADED);
            }
        }

        @Test
        void findRecordsAsCloudEventsThatSayWhatWasAgreed() {
            try (TopicReader topic = new TopicReader(bootstrapServers, DirectoryTopic.NAME)) {
                ConsumerRecord<String, String> message =
                        topic.readUntil(
                                        "agreement/nord.CONNECTING_ONTARIO/1",
                                        Duration.ofSeconds(30))
                                .getLast();

                assertThat(TopicReader.header(message, "ce_specversion")).isEqualTo("1.0");
                assertThat(TopicReader.header(message, "ce_type"))
                        .isEqualTo(DirectoryTopic.RECORDED);
                assertThat(TopicReader.header(message, "ce_subject")).isEqualTo(message.key());
                assertThat(TopicReader.header(message, "content-type"))
                        .isEqualTo(ContentType.JSON.toString());
                JsonPath agreement = JsonPath.from(message.value());
                assertThat(agreement.getString("organisation")).isEqualTo("nord");
                assertThat(agreement.getInt("version")).isEqualTo(1);
                assertThat(agreement.getString("validFrom")).isEqualTo("2016-10-01T04:00:00Z");
                assertThat(agreement.getString("supportHours.source.paragraph")).isEqualTo("2.2");
            }
        }

        @Test
        void canBeGivenEverythingAgain() {
            try (TopicReader topic = new TopicReader(bootstrapServers, DirectoryTopic.NAME)) {
                topic.readUntil(DirectoryTopic.LOADED_KEY, Duration.ofSeconds(30));

                republish.execute();

                topic.readUntil("organisation/nord/1", Duration.ofSeconds(30));
                assertThat(topic.readUntil(DirectoryTopic.LOADED_KEY, Duration.ofSeconds(30)))
                        .hasSizeGreaterThan(1);
            }
        }
    }

    private static RequestSpecification as(String organisation, String role) {
        return given().auth().oauth2(TOKENS.of(organisation, role));
    }
}
