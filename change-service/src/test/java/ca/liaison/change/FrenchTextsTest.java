package ca.liaison.change;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.translation.FrenchDocument;
import ca.liaison.kit.translation.FrenchTexts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tells at once which texts of the document are still to be said in French.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("GWY-02")
@Tag("GWY-04")
class FrenchTextsTest {

    @Test
    void everySentenceOfTheDocumentHasItsFrench() throws JsonProcessingException {
        ObjectNode document =
                new ObjectMapper()
                        .readValue(
                                given().get("/q/openapi?format=json").asString(), ObjectNode.class);

        assertThat(FrenchDocument.of(document, FrenchTexts.ofClassPath()).stub())
                .as(
                        "Add each line, with its French behind the tab, to src/main/resources/%s",
                        FrenchTexts.FILE)
                .isEmpty();
    }
}
