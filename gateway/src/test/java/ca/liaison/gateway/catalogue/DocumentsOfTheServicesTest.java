package ca.liaison.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Fails the build where the services' documents, as their builds wrote them, do not go together.
@Tag("GWY-04")
@Tag("XRF-06")
class DocumentsOfTheServicesTest {

    @Test
    void goTogetherWithoutAFault() throws IOException {
        MergedDocument merged = merged();

        assertThat(merged.faults()).isEmpty();
        assertThat(merged.operations())
                .extracting(Operation::id)
                .contains("openIncident", "getIncident", "acknowledgeIncident");
    }

    @Test
    void onlyOperationsThatNameATicketDemandAPair() throws IOException {
        assertThat(merged().operations())
                .filteredOn(operation -> operation.duty() == CrossReferenceDuty.MUST_MATCH)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation.path()).contains("{number}"));
    }

    @Test
    void eachDefinesTheSecuritySchemeThatItNames() throws IOException {
        for (JsonNode document : documents().values()) {
            JsonNode schemes = document.path("components").path("securitySchemes");
            assertThat(document.path("security")).isNotEmpty();
            for (JsonNode required : document.findValues("security")) {
                for (JsonNode scheme : required) {
                    assertThat(schemes.fieldNames())
                            .toIterable()
                            .containsAll(() -> scheme.fieldNames());
                }
            }
        }
    }

    private static MergedDocument merged() throws IOException {
        return DocumentMerge.of(documents());
    }

    static Map<String, JsonNode> documents() throws IOException {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String service : List.of("change-service", "incident-service", "sla-service")) {
            String name = "/openapi/" + service + "/openapi.json";
            try (InputStream document =
                    DocumentsOfTheServicesTest.class.getResourceAsStream(name)) {
                assertThat(document).as(name).isNotNull();
                documents.put(service, new ObjectMapper().readTree(document));
            }
        }
        return documents;
    }
}
