package ca.liaison.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-04")
@Tag("XRF-06")
class DocumentMergeTest {
    private static final String INCIDENTS =
            """
            {"openapi": "3.1.0",
             "tags": [{"name": "Incidents"}],
             "paths": {
               "/v1/incidents": {
                 "post": {"operationId": "openIncident", "x-cross-reference": "on-create", "x-quota-cost": 5, "x-greatest-size": 3145728,
                          "x-problems": ["partner_number_taken"], "security": [{"SecurityScheme": []}], "responses": {"201": {"description": "Opened"}}}},
               "/v1/cross-references": {
                 "get": {"operationId": "lookUp", "x-cross-reference": "none", "responses": {}}},
               "/internal": {"get": {"operationId": "internal", "x-cross-reference": "none"}}},
             "components": {
               "securitySchemes": {"SecurityScheme": {"type": "openIdConnect",
                 "openIdConnectUrl": "http://localhost:8180/realms/liaison"}},
               "schemas": {"IncidentView": {"type": "object"}, "Problem": {"type": "object"}}}}
            """;

    @Test
    void everyOperationKeepsItsOwnerDutyCostAndSize() throws JsonProcessingException {
        MergedDocument merged = merge(INCIDENTS, "{}");

        assertThat(merged.faults()).isEmpty();
        assertThat(merged.operations())
                .containsExactly(
                        new Operation(
                                "openIncident",
                                "incident-service",
                                "POST",
                                "/v1/incidents",
                                CrossReferenceDuty.ON_CREATE,
                                5,
                                3145728),
                        new Operation(
                                "lookUp",
                                "incident-service",
                                "GET",
                                "/v1/cross-references",
                                CrossReferenceDuty.NONE,
                                1,
                                Operation.USUAL_SIZE));
    }

    @Test
    void nothingOfTheBuildMachineIsPublished() throws JsonProcessingException {
        MergedDocument merged = merge(INCIDENTS, "{}");

        assertThat(merged.document().toString())
                .doesNotContain("openIdConnectUrl", "SecurityScheme", "/internal", "8180");
    }

    @Test
    void anOperationWithoutADutyIsNeitherRoutedNorPublished() throws JsonProcessingException {
        MergedDocument merged =
                merge(
                        "{\"paths\": {\"/v1/a\": {\"get\": {\"operationId\": \"a\"}}, \"/v1/b\": {\"get\": {\"operationId\": \"b\","
                                + " \"x-cross-reference\": \"sometimes\"}}}}",
                        "{}");

        assertThat(merged.faults())
                .containsExactly(
                        "incident-service GET /v1/a declares no cross-reference duty",
                        "incident-service GET /v1/b declares no cross-reference duty");
        assertThat(merged.operations()).isEmpty();
        assertThat(merged.document().path("paths").path("/v1/a").isEmpty()).isTrue();
    }

    @Test
    void aPathOfTwoServicesIsAFault() throws JsonProcessingException {
        MergedDocument merged =
                merge(
                        INCIDENTS,
                        "{\"paths\": {\"/v1/incidents\": {\"get\": {\"operationId\": \"search\", \"x-cross-reference\": \"none\"}}}}");

        assertThat(merged.faults())
                .containsExactly("sla-service and incident-service both offer /v1/incidents");
        assertThat(merged.operations()).extracting(Operation::id).doesNotContain("search");
    }

    @Test
    void anOperationIdThatIsTakenIsAFault() throws JsonProcessingException {
        MergedDocument merged =
                merge(
                        INCIDENTS,
                        "{\"paths\": {\"/v1/agreements\": {\"get\": {\"operationId\": \"openIncident\", \"x-cross-reference\": \"none\"}}}}");

        assertThat(merged.faults())
                .containsExactly(
                        "sla-service GET /v1/agreements repeats the operationId openIncident");
    }

    @Test
    void oneNameForTwoSchemasIsAFaultUnlessTheyAreTheSame() throws JsonProcessingException {
        MergedDocument merged =
                merge(
                        INCIDENTS,
                        "{\"components\": {\"schemas\": {\"Problem\": {\"type\": \"object\"}, \"IncidentView\": {\"type\": \"string\"}}}}");

        assertThat(merged.faults())
                .containsExactly("sla-service means something else by schemas/IncidentView");
    }

    @Test
    @Tag("XRF-05")
    void lookUpsMayBeOfferedByTheOwnerOfEachKind() throws JsonProcessingException {
        MergedDocument merged =
                merge(
                        INCIDENTS,
                        "{\"paths\": {\"/v1/cross-references\": {\"get\": {\"operationId\": \"lookUp\", \"x-cross-reference\": \"none\"}}}}");

        assertThat(merged.faults()).isEmpty();
        assertThat(new RouteTable(merged.operations()).find("GET", "/v1/cross-references"))
                .isInstanceOfSatisfying(
                        Route.Known.class,
                        known ->
                                assertThat(known.owners())
                                        .containsExactly("incident-service", "sla-service"));
    }

    @Test
    void thePublishedDocumentTellsTheAddressTheTokenAndTheProblems()
            throws JsonProcessingException {
        MergedDocument merged = merge(INCIDENTS, "{}");

        PublishedDocument.complete(
                merged.document(), "https://liaison.example", "https://tokens.example/token");

        JsonNode document = merged.document();
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("https://liaison.example");
        assertThat(
                        document.at(
                                        "/components/securitySchemes/clientCredentials/flows/clientCredentials/tokenUrl")
                                .asText())
                .isEqualTo("https://tokens.example/token");
        JsonNode open = document.path("paths").path("/v1/incidents").path("post");
        assertThat(open.at("/responses/429/$ref").asText())
                .isEqualTo("#/components/responses/TooManyRequests");
        assertThat(open.at("/responses/201/headers/RateLimit/$ref").asText())
                .isEqualTo("#/components/headers/RateLimit");
        assertThat(open.at("/responses/409/$ref").asText())
                .isEqualTo("#/components/responses/Problem");
        assertThat(open.at("/responses/201/description").asText()).isEqualTo("Opened");
        assertThat(open.path("x-problems").toString())
                .contains("partner_number_missing", "partner_number_taken");
    }

    private static MergedDocument merge(String incidents, String agreements)
            throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        documents.put("incident-service", mapper.readTree(incidents));
        documents.put("sla-service", mapper.readTree(agreements));
        return DocumentMerge.of(documents);
    }
}
