package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.DemandedEvidence;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.PriorityDefinition;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.kit.directory.DirectorySnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

    private final List<DirectoryRecord> records = new ShippedDirectory(MAPPER).records();
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

    @Test
    void oneMailDefinesItsPrioritiesItself() {
        assertThat(
                        directory
                                .agreement("nord", "ONE_MAIL", NOW)
                                .orElseThrow()
                                .priorityDefinitions()
                                .stream()
                                .map(PriorityDefinition::priority))
                .containsExactly("P1", "P2", "P3", "P4");
    }

    @Test
    @Tag("SLA-03")
    void everyFigureSaysWhichDocumentParagraphAndVersionItWasTakenFrom() {
        assertThat(directory.all(Agreement.class, NOW).flatMap(ShippedDirectoryTest::sources))
                .isNotEmpty()
                .allSatisfy(source -> {
                    assertThat(source.document()).isNotBlank();
                    assertThat(source.paragraph()).isNotBlank();
                    assertThat(source.version()).isNotBlank();
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

    private static Stream<Source> sources(Agreement agreement) {
        return Stream.of(
                        Stream.of(
                                agreement.supportHours().source(),
                                agreement.priorityMatrix().source(),
                                agreement.reopening().source(),
                                agreement.clockStops().source()),
                        agreement.priorityDefinitions().stream().map(PriorityDefinition::source),
                        agreement.demandedEvidence().stream().map(DemandedEvidence::source))
                .flatMap(each -> each);
    }

    private static JsonNode resolved(JsonNode thing, JsonNode named) {
        JsonNode copy = thing.deepCopy();
        copy.findParents("source")
                .forEach(parent ->
                        ((com.fasterxml.jackson.databind.node.ObjectNode) parent)
                                .set(
                                        "source",
                                        named.required("source")
                                                .required(parent.required("source").asText())));
        return copy;
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        return whole.equals(part) || whole.valueStream().anyMatch(member -> contains(member, part));
    }
}
