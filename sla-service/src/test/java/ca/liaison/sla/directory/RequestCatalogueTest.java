package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.RequestType;
import ca.liaison.kit.directory.DirectorySnapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What can be asked for, as the product ships it.
class RequestCatalogueTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final DirectorySnapshot DIRECTORY =
            DirectorySnapshot.of(
                    new ShippedDirectory(MAPPER, new InventedTargets(false, false)).records());

    @Test
    @Tag("INC-43")
    void catalogueHoldsWhatTheSourcesName() {
        assertThat(types().map(RequestType::code))
                .containsExactly(
                        "after_hours_support",
                        "certificate_renewal",
                        "change_wish",
                        "complaint",
                        "contact_change",
                        "help",
                        "information",
                        "own_outage",
                        "post_incident_review",
                        "redundant_link_setup",
                        "stakeholder_conference",
                        "technical_account_password_reset",
                        "traffic_logging");
    }

    @ParameterizedTest
    @MethodSource("types")
    @Tag("INC-43")
    void schemasAreClosedBoundedAndTitledInBothLanguages(RequestType type) {
        JsonNode schema = MAPPER.valueToTree(type.schema());

        assertThat(schema.path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.path("required")).isNotEmpty();
        for (JsonNode required : schema.path("required")) {
            assertThat(schema.path("properties").has(required.asText())).isTrue();
        }
        assertBounded(schema);
    }

    @ParameterizedTest
    @MethodSource("types")
    @Tag("INC-43")
    void typesAreForServicesThatExistAndEndInAFieldThatTheyHave(RequestType type) {
        assertThat(type.services())
                .allMatch(service -> DIRECTORY.service(service, NOW).isPresent());
        RequestType.TimeLimit limit = type.timeLimit();
        if (limit != null) {
            JsonNode schema = MAPPER.valueToTree(type.schema());
            assertThat(schema.at("/properties/" + limit.field() + "/format").asText())
                    .isEqualTo("date-time");
            assertThat(schema.path("required"))
                    .extracting(JsonNode::asText)
                    .contains(limit.field());
            assertThat(limit.maximumHours()).isPositive();
        }
    }

    @Test
    @Tag("INC-41")
    void helpAfterHoursIsAuthorisedBeforehandAndLoggingEndsByItself() {
        assertThat(type("after_hours_support").approval())
                .isNotNull()
                .matches(RequestType.Approval::authorisedBeforehand)
                .matches(approval -> approval.source().paragraph().equals("3.6"));
        assertThat(type("traffic_logging").timeLimit()).isNotNull();
        assertThat(MAPPER.<JsonNode>valueToTree(type("traffic_logging").schema()).path("required"))
                .extracting(JsonNode::asText)
                .contains("investigations");
    }

    @Test
    @Tag("INC-42")
    void aPartnerTellsOfAnOutageOfItsOwnPlannedOrNot() {
        JsonNode schema = MAPPER.valueToTree(type("own_outage").schema());

        assertThat(schema.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("planned", "component", "startsAt", "effect");
        assertThat(type("own_outage").isFor("CONNECTING_ONTARIO")).isTrue();
        assertThat(type("own_outage").approval()).isNull();
    }

    @Test
    @Tag("INC-41")
    void whatTheFaiSolutionKnowsIsForItAlone() {
        assertThat(
                        types().filter(type -> type.isFor("FAI_GMF") && !type.isFor("OLIS"))
                                .map(RequestType::code))
                .containsExactly(
                        "after_hours_support",
                        "post_incident_review",
                        "redundant_link_setup",
                        "stakeholder_conference",
                        "traffic_logging");
    }

    private static Stream<RequestType> types() {
        return DIRECTORY.all(RequestType.class, NOW);
    }

    private static RequestType type(String code) {
        return DIRECTORY.requestType(code, NOW).orElseThrow();
    }

    private static void assertBounded(JsonNode schema) {
        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("x-title-fr").asText()).isNotBlank();
        switch (schema.path("type").asText()) {
            case "object" -> schema.path("properties").forEach(RequestCatalogueTest::assertBounded);
            case "array" -> {
                assertThat(schema.path("maxItems").asInt()).isBetween(1, 50);
                assertBounded(schema.path("items"));
            }
            case "string" ->
                    assertThat(
                                    schema.has("enum")
                                            || (schema.path("maxLength").asInt() > 0
                                                    && schema.path("maxLength").asInt() <= 4000))
                            .as(schema.toString())
                            .isTrue();
            default ->
                    assertThat(List.of("boolean", "integer"))
                            .contains(schema.path("type").asText());
        }
    }
}
