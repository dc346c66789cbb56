package ca.liaison.kit.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-04")
class FrenchDocumentTest {
    private static final FrenchTexts TEXTS =
            FrenchTexts.ofLines(
                    List.of(
                            "Start work\tCommencer le travail",
                            "What hurts most\tCe qui dérange le plus : « summary »",
                            "The order:\tL'ordre :",
                            "comes first\tvient en premier",
                            "Not done yet\t"));

    @Test
    void everyTextIsFrenchAndNothingElseIsTouched() throws JsonProcessingException {
        ObjectNode english =
                document(
                        """
                        {"info": {"description": "Start work"},
                         "paths": {"/v1/summary": {"post": {"operationId": "Start work", "summary": "Start work",
                           "x-move": {"description": "Start work"},
                           "requestBody": {"content": {"application/json": {
                             "examples": {"hub": {"summary": "Start work", "value": {"summary": "Start work"}}}}}}}}},
                         "components": {"schemas": {"Start work": {
                           "required": ["Start work"], "enum": ["Start work"], "examples": ["Start work"],
                           "properties": {"summary": {"type": "string", "description": "What hurts most", "example": "Start work"},
                             "description": {"description": "Start work"}}}}}}
                        """);

        FrenchDocument french = FrenchDocument.of(english, TEXTS);

        assertThat(french.stub()).isEmpty();
        assertThat(french.document())
                .isEqualTo(
                        document(
                                """
                                {"info": {"description": "Start work"},
                                 "paths": {"/v1/summary": {"post": {"operationId": "Start work", "summary": "Commencer le travail",
                                   "x-move": {"description": "Start work"},
                                   "requestBody": {"content": {"application/json": {
                                     "examples": {"hub": {"summary": "Commencer le travail", "value": {"summary": "Start work"}}}}}}}}},
                                 "components": {"schemas": {"Start work": {
                                   "required": ["Start work"], "enum": ["Start work"], "examples": ["Start work"],
                                   "properties": {"summary": {"type": "string",
                                       "description": "Ce qui dérange le plus\u00a0: «\u00a0summary\u00a0»", "example": "Start work"},
                                     "description": {"description": "Commencer le travail"}}}}}}
                                """));
    }

    @Test
    void paragraphsAndMeaningsOfCodesAreSentencesOfTheirOwn() throws JsonProcessingException {
        ObjectNode english =
                document(
                        "{\"description\": \"The\\norder:\\n\\n- `a`: comes first\\n- comes first\\n- `b`: comes last\"}");

        FrenchDocument french = FrenchDocument.of(english, TEXTS);

        assertThat(french.document().path("description").asText())
                .isEqualTo(
                        "L'ordre\u00a0:\n\n- `a`\u00a0: vient en premier\n- vient en premier\n- `b`\u00a0: comes last");
        assertThat(french.sentences()).containsExactly("The order:", "comes first", "comes last");
    }

    @Test
    void whatIsMissingIsAStubToBeCompleted() throws JsonProcessingException {
        ObjectNode english =
                document(
                        """
                        {"tags": [{"name": "Start work", "x-displayName": "Start work", "description": "Quite new"}],
                         "a": {"description": "Not done yet"}, "b": {"description": "Quite new"}}
                        """);

        assertThat(FrenchDocument.of(english, TEXTS).stub())
                .isEqualTo("Not done yet\t\nQuite new\t\n");
    }

    @Test
    void aViolationHasItsFrenchAlready() throws JsonProcessingException {
        ObjectNode english =
                document("{\"description\": \"- `required`: This member is required.\"}");

        assertThat(FrenchDocument.of(english, TEXTS).document().path("description").asText())
                .isEqualTo("- `required`\u00a0: Ce membre est obligatoire.");
    }

    @Test
    void aSentenceHasOneTranslation() {
        assertThatThrownBy(() -> FrenchTexts.ofLines(List.of("Start\tCommencer", "Start\tDébuter")))
                .hasMessageContaining("Start");
        assertThatThrownBy(() -> FrenchTexts.ofLines(List.of("Start Commencer")))
                .hasMessageContaining("Start Commencer");
    }

    private static ObjectNode document(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, ObjectNode.class);
    }
}
