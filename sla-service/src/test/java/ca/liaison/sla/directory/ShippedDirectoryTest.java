package ca.liaison.sla.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ChannelCommitment;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.DemandedEvidence;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.Loan;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.PreliminaryCheck;
import ca.liaison.events.directory.PriorityDefinition;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.ServiceDesk;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.events.directory.Team;
import ca.liaison.kit.directory.DirectorySnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the product ships, held beside the tables it was decided by.
class ShippedDirectoryTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Set<String> PARTNERS = Set.of("nord", "laurier", "lakeview");

    private final List<DirectoryRecord> records =
            new ShippedDirectory(MAPPER, new InventedTargets(false, false)).records();
    private final DirectorySnapshot directory = DirectorySnapshot.of(records);

    @ParameterizedTest
    @Tag("SLA-01")
    @CsvSource(
            textBlock =
                    """
                    hub,      cyberSanté Ontario, eHealth Ontario,               fr
                    nord,     Hôpital du Nord,    North Hospital,                fr
                    laurier,  GMF Laurier,        Laurier family medicine group, fr
                    lakeview, Clinique Lakeview,  Lakeview Clinic,               en
                    """)
    void organisationsHaveBothNamesAndALanguage(
            String code, String french, String english, String language) {
        Organisation organisation = directory.organisation(code, NOW).orElseThrow();

        assertThat(organisation.name().fr()).isEqualTo(french);
        assertThat(organisation.name().en()).isEqualTo(english);
        assertThat(organisation.defaultLanguage()).isEqualTo(language);
    }

    @Test
    @Tag("SLA-01")
    void servicesAreThoseOfTheGlossary() {
        assertThat(directory.all(Service.class, NOW).map(Service::code))
                .containsExactlyInAnyOrder(
                        "CONNECTING_ONTARIO",
                        "DI_CS",
                        "OLIS",
                        "DHDR",
                        "DPV",
                        "ONE_MAIL",
                        "ACCDR",
                        "FAI_GMF",
                        "EXCHANGE");
    }

    @Test
    void hubHasTwoSupportGroups() {
        assertThat(directory.all(SupportGroup.class, NOW).map(SupportGroup::id))
                .containsExactly("hub.desk", "hub.operations");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    high,   P1, P2, P3
                    medium, P2, P3, P4
                    low,    P3, P4, P4
                    """)
    void everyAgreementGivesPrioritiesByTheMatrix(
            String impact, String highUrgency, String mediumUrgency, String lowUrgency) {
        assertThat(directory.all(Agreement.class, NOW).map(Agreement::priorityMatrix))
                .allSatisfy(matrix -> {
                    assertThat(matrix.priority(impact, "high")).contains(highUrgency);
                    assertThat(matrix.priority(impact, "medium")).contains(mediumUrgency);
                    assertThat(matrix.priority(impact, "low")).contains(lowUrgency);
                });
    }

    @Test
    @Tag("SLA-01")
    void everyServiceHasADefaultAndTwoOrganisationsAgreedSomethingOfTheirOwn() {
        Set<String> services =
                directory.all(Service.class, NOW).map(Service::code).collect(Collectors.toSet());

        assertThat(
                        directory
                                .all(Agreement.class, NOW)
                                .filter(Agreement::isDefault)
                                .map(Agreement::service))
                .containsExactlyInAnyOrderElementsOf(services);
        assertThat(
                        directory
                                .all(Agreement.class, NOW)
                                .filter(agreement -> !agreement.isDefault())
                                .map(Agreement::id))
                .containsExactly("laurier.FAI_GMF", "nord.CONNECTING_ONTARIO");
    }

    @Test
    void onlyLaurierOfThePartnersHasAnAgreementForTheFaiSolution() {
        assertThat(PARTNERS)
                .filteredOn(partner -> directory.agreement(partner, "FAI_GMF", NOW).isPresent())
                .containsExactly("laurier");
        assertThat(
                        directory
                                .all(Service.class, NOW)
                                .map(Service::code)
                                .filter(service -> !service.equals("FAI_GMF")))
                .allSatisfy(service ->
                        assertThat(PARTNERS)
                                .allMatch(partner ->
                                        directory.agreement(partner, service, NOW).isPresent()));
    }

    @Test
    void laurierMustProveWhyTheLoanedEquipmentIsTheCause() {
        Agreement agreement = directory.agreement("laurier", "FAI_GMF", NOW).orElseThrow();

        assertThat(agreement.demandedEvidence().stream().map(DemandedEvidence::code))
                .containsExactly("local_network", "isp_link", "loaned_equipment_cause");
        assertThat(agreement.demandedEvidence())
                .allMatch(evidence -> evidence.source().paragraph().equals("3.4.1"));
        assertThat(
                        directory
                                .all(Agreement.class, NOW)
                                .filter(other -> !other.demandedEvidence().isEmpty()))
                .containsExactly(agreement);
    }

    @Test
    void ticketsMayBeReopenedForFifteenDaysAndOnlyWaitingForThePartnerStopsTheClock() {
        assertThat(directory.all(Agreement.class, NOW))
                .allSatisfy(agreement -> {
                    assertThat(agreement.reopening().days()).isEqualTo(15);
                    assertThat(agreement.clockStops().stopsFor("partner")).isTrue();
                    assertThat(agreement.clockStops().waitingOn()).hasSize(1);
                });
    }

    @ParameterizedTest
    @Tag("SLA-11")
    @CsvSource(
            textBlock =
                    """
                    P1, 'essential application down, or degraded so far that it cannot be used'
                    P2, 'essential application degraded, but still usable'
                    P3, essential application out of reach for fewer than 5 users
                    P4, non-essential application out of reach for fewer than 5 users
                    """)
    void oneMailDefinesItsPrioritiesItself(String priority, String meaning) {
        PriorityDefinition definition =
                directory
                        .agreement("nord", "ONE_MAIL", NOW)
                        .orElseThrow()
                        .priorityDefinitions()
                        .stream()
                        .filter(each -> each.priority().equals(priority))
                        .findFirst()
                        .orElseThrow();

        assertThat(definition.meaning().en()).isEqualTo(meaning);
        assertThat(definition.source().paragraph()).isEqualTo("4.1, tableau 1");
        assertThat(definition.source().decidedByHub()).isFalse();
    }

    @Test
    @Tag("SLA-11")
    void otherAgreementsLeaveTheMeaningOfPrioritiesToTheMatrix() {
        assertThat(
                        directory
                                .all(Agreement.class, NOW)
                                .filter(agreement -> !agreement.priorityDefinitions().isEmpty())
                                .map(Agreement::id))
                .containsExactly("default.ONE_MAIL");
    }

    @ParameterizedTest
    @Tag("SLA-01")
    @CsvSource(
            textBlock =
                    """
                    hub,      around_the_clock
                    nord,     hub_hours
                    laurier,  hub_hours
                    lakeview, hub_hours
                    """)
    void desksAreOpenByACalendar(String organisation, String calendar) {
        assertThat(desk(organisation).calendar()).isEqualTo(calendar);
        assertThat(directory.find(Calendar.class, calendar, NOW)).isPresent();
    }

    @Test
    @Tag("SLA-01")
    void supportGroupsOfTheHubWorkAroundTheClock() {
        assertThat(directory.all(SupportGroup.class, NOW).map(SupportGroup::calendar))
                .containsExactly("around_the_clock", "around_the_clock");
    }

    @Test
    @Tag("SLA-03")
    void everyFigureSaysWhichDocumentParagraphAndVersionItWasTakenFrom() {
        List<JsonNode> sources =
                records.stream()
                        .map(MAPPER::<JsonNode>valueToTree)
                        .flatMap(each -> each.findValues("source").stream())
                        .toList();

        assertThat(sources)
                .hasSizeGreaterThan(records.size())
                .allSatisfy(source -> {
                    assertThat(source.path("document").asText()).isNotBlank();
                    assertThat(source.path("paragraph").asText()).isNotBlank();
                    assertThat(source.path("version").asText()).isNotBlank();
                });
    }

    @Test
    @Tag("INC-30")
    void servicesSayWhetherTheirOutageCanBeAMajorIncident() {
        assertThat(
                        directory
                                .all(Service.class, NOW)
                                .filter(service -> !service.essential())
                                .map(Service::code))
                .containsExactly("EXCHANGE", "FAI_GMF");
        assertThat(directory.all(Service.class, NOW).map(Service::importance))
                .allMatch(importance -> importance != null && importance.source().decidedByHub());
    }

    @Test
    @Tag("INC-40")
    void everyServiceHasALeadAndSomeHaveMoreRoles() {
        assertThat(directory.all(Service.class, NOW))
                .allMatch(service ->
                        service.leads() != null && service.leads().assigned("service_lead"));
        assertThat(leads("DHDR")).contains("deployment_lead");
        assertThat(leads("ONE_MAIL")).contains("client_programs_manager");
        assertThat(leads("OLIS")).containsExactly("service_lead");
    }

    @Test
    @Tag("INC-04")
    @Tag("INC-05")
    void everyOrganisationHasADeskAndThoseOfPartnersAreMadeUp() {
        ServiceDesk hub = desk("hub");
        assertThat(hub.phone()).isEqualTo("1 866 250-1554");
        assertThat(hub.email()).isEqualTo("servicedesk@ehealthontario.on.ca");
        assertThat(hub.fax()).isEqualTo("416 586-4040");
        assertThat(hub.source().paragraph()).isEqualTo("2.1.1");
        assertThat(PARTNERS)
                .allSatisfy(partner -> {
                    assertThat(desk(partner).phone()).startsWith("+1-555-01");
                    assertThat(desk(partner).email()).endsWith("@example.org");
                    assertThat(desk(partner).hours().en()).contains("fictitious");
                });
    }

    @ParameterizedTest
    @Tag("INC-05")
    @CsvSource(
            textBlock =
                    """
                    end_user,                      false, true,  true,  true
                    patient_or_substitute,         false, false, true,  false
                    external_technical_team,       false, true,  true,  false
                    external_level_1_support,      false, true,  true,  false
                    local_support_desk,            false, true,  true,  false
                    partner_service_desk,          true,  true,  true,  false
                    local_registration_authority,  false, true,  true,  false
                    express_registration_agent,    false, true,  true,  false
                    external_privacy_officer,      false, true,  true,  false
                    external_security_officer,     false, true,  true,  false
                    vendor_support,                false, true,  true,  false
                    service_ontario,               false, true,  false, false
                    ministry_privacy_office,       false, true,  false, false
                    public_drug_programs,          false, true,  false, false
                    information_management_branch, false, true,  false, false
                    """)
    void callersAreOfTheKindsOfTheGuide(
            String code,
            boolean givesNumber,
            boolean keepsName,
            boolean enteredByPartner,
            boolean redirected) {
        CallerKind kind = directory.callerKind(code, NOW).orElseThrow();

        assertThat(kind.mustGiveNumber()).isEqualTo(givesNumber);
        assertThat(kind.keepsName()).isEqualTo(keepsName);
        assertThat(kind.enteredBy().contains("partner-desk")).isEqualTo(enteredByPartner);
        assertThat(kind.enteredBy()).contains("hub-desk");
        assertThat(kind.redirectedToOwnDesk()).isEqualTo(redirected);
        assertThat(kind.mayOpen()).containsExactly("incident", "service_request");
        assertThat(directory.all(CallerKind.class, NOW)).hasSize(15);
    }

    @Test
    @Tag("INC-06")
    void partnersCheckWhatTheirAgreementListsAndFaiDemandsIt() {
        assertThat(checks("laurier", "FAI_GMF"))
                .extracting(PreliminaryCheck::code)
                .containsExactly("local_network", "isp_link");
        assertThat(checks("laurier", "FAI_GMF")).allMatch(PreliminaryCheck::required);
        assertThat(checks("nord", "CONNECTING_ONTARIO"))
                .extracting(PreliminaryCheck::code)
                .contains("workstation", "certificate")
                .doesNotContain("data_sources");
        assertThat(directory.all(Service.class, NOW).map(Service::code))
                .filteredOn(service -> !service.equals("FAI_GMF"))
                .allSatisfy(service ->
                        assertThat(checks("nord", service))
                                .isNotEmpty()
                                .noneMatch(PreliminaryCheck::required));
    }

    @ParameterizedTest
    @Tag("INC-04")
    @CsvSource(
            textBlock =
                    """
                    phone,      sla
                    email,      slo
                    fax,        sla
                    api,        sla
                    monitoring, sla
                    """)
    void onlyMailCarriesAnObjectiveInsteadOfAnAgreement(String channel, String commitment) {
        assertThat(directory.all(Agreement.class, NOW))
                .allSatisfy(agreement ->
                        assertThat(handling(agreement).commitment(channel))
                                .map(ChannelCommitment::commitment)
                                .contains(commitment));
    }

    @Test
    @Tag("INC-24")
    void threeAttemptsAnHourApartAreEnoughToCloseATicket() {
        assertThat(directory.all(Agreement.class, NOW))
                .allSatisfy(agreement -> {
                    assertThat(handling(agreement).contactAttempts().attempts()).isEqualTo(3);
                    assertThat(handling(agreement).contactAttempts().interval().hours())
                            .isEqualTo(1);
                });
    }

    @Test
    @Tag("INC-26")
    void secondLevelTeamsAreGroupsThatExist() {
        assertThat(directory.all(Agreement.class, NOW))
                .allSatisfy(agreement ->
                        assertThat(handling(agreement).secondLevel().teams())
                                .isNotEmpty()
                                .allMatch(this::exists));
    }

    @ParameterizedTest
    @Tag("INC-31")
    @CsvSource(
            textBlock =
                    """
                    nord,    CONNECTING_ONTARIO, partner_desks
                    nord,    ONE_MAIL,           partner_desks
                    laurier, FAI_GMF,            partner_desks
                    nord,    OLIS,               end_users
                    nord,    DI_CS,              end_users
                    """)
    void agreementsSayWhoTellsTheEndUsersOfAnOutage(
            String organisation, String service, String audience) {
        assertThat(
                        handling(directory.agreement(organisation, service, NOW).orElseThrow())
                                .outageAudience()
                                .audience())
                .isEqualTo(audience);
    }

    @Test
    @Tag("INC-32")
    void majorIncidentsAreReviewedWithinTwoAndFiveBusinessDays() {
        assertThat(directory.all(Agreement.class, NOW))
                .extracting(agreement -> handling(agreement).majorIncidentReview())
                .allSatisfy(review -> {
                    assertThat(review.scheduledWithin()).isEqualTo(2);
                    assertThat(review.reportWithin()).isEqualTo(5);
                    assertThat(review.source().paragraph()).isEqualTo("2.4.2.1");
                });
    }

    @Test
    @Tag("INC-12")
    void privacyMattersGoToTheHubsDesk() {
        assertThat(directory.all(Agreement.class, NOW))
                .allMatch(agreement ->
                        handling(agreement).privacyMatters().organisation().equals("hub"));
        assertThat(
                        handling(directory.agreement("nord", "DPV", NOW).orElseThrow())
                                .privacyMatters()
                                .path()
                                .en())
                .contains("ServiceOntario");
    }

    @Test
    @Tag("SLA-04")
    void whatIsLentIsLentToAnOrganisationThatKnowsWhoPaysForMisuse() {
        List<Loan> loans =
                directory
                        .all(ConfigurationItem.class, NOW)
                        .flatMap(item -> Stream.ofNullable(item.loan()))
                        .toList();

        assertThat(loans)
                .isNotEmpty()
                .allSatisfy(loan -> {
                    assertThat(directory.organisation(loan.organisation(), NOW)).isPresent();
                    assertThat(directory.organisation(loan.misusePaidBy(), NOW)).isPresent();
                    assertThat(loan.dedicatedLink()).isIn(Loan.ACTIVE, Loan.PASSIVE);
                    assertThat(loan.invented()).isTrue();
                    assertThat(loan.site().fr()).contains("fictif");
                });
    }

    @Test
    @Tag("INC-27")
    void configurationItemsBelongToSomebodyKnownOrAreSaidToBelongToNobody() {
        assertThat(directory.all(ConfigurationItem.class, NOW))
                .hasSize(16)
                .allSatisfy(item -> {
                    assertThat(directory.service(item.service(), NOW)).isPresent();
                    if (item.ownedByNobody()) {
                        assertThat(item.ownerMeaning()).isNotNull();
                    } else {
                        assertThat(directory.organisation(item.owner(), NOW)).isPresent();
                    }
                });
        assertThat(owner("ROUTER-LAURIER")).isEqualTo("hub");
        assertThat(owner("LAN-LAURIER")).isEqualTo("laurier");
        assertThat(owner("ISP-LINK-LAURIER")).isEqualTo(ConfigurationItem.NOBODY);
        assertThat(owner("NORD-INTERFACE-ENGINE")).isEqualTo("nord");
    }

    @Test
    @Tag("INC-03")
    void alertsAreHandedToSomebodyElseThanTheirReceiver() {
        assertThat(directory.all(AlertSource.class, NOW).map(AlertSource::organisation))
                .containsExactly("hub", "nord");
        assertThat(directory.all(AlertSource.class, NOW))
                .allSatisfy(monitoring -> {
                    assertThat(monitoring.assignedTo()).isNotEqualTo(monitoring.receivedBy());
                    assertThat(exists(monitoring.receivedBy())).isTrue();
                    assertThat(exists(monitoring.assignedTo())).isTrue();
                    assertThat(
                                    directory.agreement(
                                            monitoring.organisation(), monitoring.service(), NOW))
                            .isPresent();
                    assertThat(monitoring.noiseLimit().alertsPerMinute()).isPositive();
                });
    }

    @Test
    void nothingInTheFileIsUnknownToTheContract() throws IOException {
        try (var file = ShippedDirectory.class.getResourceAsStream(ShippedDirectory.FILE)) {
            JsonNode named = MAPPER.readTree(file).required("named");
            List<JsonNode> shown = records.stream().map(MAPPER::<JsonNode>valueToTree).toList();

            named.forEach(things ->
                    things.forEach(thing ->
                            assertThat(shown)
                                    .anyMatch(whole -> contains(whole, resolved(thing, named)))));
        }
    }

    private ServiceDesk desk(String organisation) {
        return requireNonNull(
                directory.organisation(organisation, NOW).orElseThrow().serviceDesk());
    }

    private List<String> leads(String service) {
        return requireNonNull(directory.service(service, NOW).orElseThrow().leads()).roles();
    }

    private List<PreliminaryCheck> checks(String organisation, String service) {
        return handling(directory.agreement(organisation, service, NOW).orElseThrow())
                .preliminaryChecks();
    }

    private String owner(String item) {
        return directory.configurationItem(item, NOW).orElseThrow().owner();
    }

    private boolean exists(Team team) {
        String group = team.supportGroup();
        return group == null
                ? directory.organisation(team.organisation(), NOW).isPresent()
                : directory.supportGroup(team.organisation(), group, NOW).isPresent();
    }

    private static HandlingTerms handling(Agreement agreement) {
        return requireNonNull(agreement.handling());
    }

    private static JsonNode resolved(JsonNode thing, JsonNode named) {
        JsonNode copy = thing.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties()
                    .forEach(member -> {
                        JsonNode value = member.getValue();
                        member.setValue(
                                value.isTextual() && named.has(member.getKey())
                                        ? resolved(
                                                named.required(member.getKey())
                                                        .required(value.asText()),
                                                named)
                                        : resolved(value, named));
                    });
        } else if (copy instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                list.set(index, resolved(list.get(index), named));
            }
        }
        return copy;
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        return whole.equals(part) || whole.valueStream().anyMatch(member -> contains(member, part));
    }
}
