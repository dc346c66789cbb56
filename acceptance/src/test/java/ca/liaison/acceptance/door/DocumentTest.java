package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.contract.Contract;
import ca.liaison.acceptance.contract.Operation;
import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One document describes everything that the gateway offers.
@ExtendWith(SharedSuite.class)
@Tag("GWY-04")
class DocumentTest {
    private static final String OPENING = "/paths/~1v1~1incidents/post/summary";

    private final Desk anybody;

    DocumentTest(RunningSuite suite) {
        this.anybody = suite.desks().withoutToken();
    }

    @Test
    void itIsOneOpenApiDocumentOfTheOperationsOfAllServices() {
        Answer document = anybody.get("/openapi");
        List<String> paths =
                new Contract(document.json())
                        .operations().stream().map(Operation::path).distinct().toList();

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(paths).contains("/v1/incidents", "/v1/cross-references", "/v1/organisations");
    }

    @Test
    @Tag("XRF-06")
    void everyOperationDeclaresItsCrossReferenceDuty() {
        for (Operation operation : new Contract(anybody.get("/openapi").json()).operations()) {
            assertThat(operation.duty())
                    .as(operation.name())
                    .isIn(Set.of("on-create", "must-match", "acknowledges", "none"));
        }
    }

    @Test
    @Tag("GWY-02")
    void itSpeaksTheLanguageOfItsReader() {
        Answer french = anybody.get("/openapi", "Accept-Language", "fr-CA");
        Answer english = anybody.get("/openapi?language=en", "Accept-Language", "fr-CA");

        assertThat(french.header("Content-Language")).hasValue("fr");
        assertThat(english.header("Content-Language")).hasValue("en");
        assertThat(english.json().findValuesAsText("operationId"))
                .isNotEmpty()
                .isEqualTo(french.json().findValuesAsText("operationId"));
        assertThat(english.json().at(OPENING).asText()).isEqualTo("Open an incident");
        assertThat(french.json().at(OPENING).asText()).isEqualTo("Ouvrir un incident");
    }

    @Test
    void itIsThereAsYamlAndAsAPageInBothLanguages() {
        assertThat(anybody.get("/openapi?format=yaml").body()).startsWith("openapi: ");
        for (String language : List.of("fr", "en")) {
            Answer page = anybody.get("/docs", "Accept-Language", language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Content-Language")).hasValue(language);
            assertThat(page.body()).contains("/v1/incidents/{number}/acknowledge");
        }
    }
}
