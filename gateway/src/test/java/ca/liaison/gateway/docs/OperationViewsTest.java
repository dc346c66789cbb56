package ca.liaison.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ca.liaison.gateway.docs.OperationView.Parameter;
import ca.liaison.gateway.docs.OperationView.Sample;
import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-04")
class OperationViewsTest {
    private static final String DOCUMENT =
            """
            {"tags": [{"name": "Cross-references", "x-displayName": "Références croisées"}], "paths": {
              "/v1/cross-references": {"get": {"operationId": "lookUp", "tags": ["Cross-references"],
                "description": "Of `number` & <b>\\n\\n- `a`: one\\n- two\\n\\nEnd", "parameters": [
                {"name": "kind", "in": "query", "schema": {"$ref": "#/components/schemas/Kind", "type": "object"}},
                {"name": "number", "in": "query"},
                {"name": "organisation", "in": "query", "example": "nord"},
                {"name": "partnerTicketNumber", "in": "query", "example": "HDN-1"}]}},
              "/v1/incidents/{number}/close": {"post": {"operationId": "close",
                "x-move": {"action": "close", "from": ["resolved"], "to": "closed", "who": ["hub_desk"], "only": "incidents", "source": "OneMail 3.4"},
                "parameters": [
                  {"name": "number", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "If-Match", "in": "header", "required": true, "example": "\\"3\\""}],
                "requestBody": {"content": {"application/json": {"examples": {
                  "partner": {"value": {"partnerTicketNumber": "HDN-1"}},
                  "hub": {"$ref": "#/components/examples/Hub"}}}}}}},
              "/v1/incidents/{number}/update": {"post": {"operationId": "update",
                "x-move": {"action": "update", "from": ["new", "closed"], "who": ["opener", "party"], "source": "Guide 2.2"},
                "requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {
                  "text": {"type": "string", "examples": ["Restarted"]}}}}}}}}},
             "components": {"schemas": {"Kind": {"type": "string", "enum": ["incident", "change"]}}, "examples": {"Hub": {"value": {"channel": "phone"}}}}}
            """;

    private final JsonNode document = new ObjectMapper().readTree(DOCUMENT);
    private final List<OperationView> operations =
            new OperationViews(document, Language.ENGLISH).all();

    OperationViewsTest() throws JsonProcessingException {}

    @Test
    void tryingStartsWithTheExamplesOfFilters() {
        assertThat(operations.getFirst().parameters())
                .filteredOn(Parameter::prefilled)
                .extracting(Parameter::example)
                .containsExactly("", "", "nord", "HDN-1");
    }

    @Test
    void codeInADescriptionIsShownAsCodeAndNothingElseAsHtml() {
        assertThat(operations.getFirst().description())
                .isEqualTo(
                        "Of <code>number</code> &amp; &lt;b&gt;<br>– <code>a</code>: one<br>– two<br><br>End");
    }

    @Test
    @Tag("GWY-02")
    void aFrenchReaderFindsTheSubjectAndTheTypesInFrench() {
        OperationView lookUp = new OperationViews(document, Language.FRENCH).all().getFirst();

        assertThat(lookUp.subject()).isEqualTo("Références croisées");
        assertThat(lookUp.parameters().getFirst().type()).isEqualTo("texte");
    }

    @Test
    void aParameterTellsTheValuesThatItMayHave() {
        assertThat(operations.getFirst().parameters().getFirst())
                .extracting(Parameter::type, Parameter::rules)
                .containsExactly("string", "incident | change");
    }

    @Test
    void tryingStartsWithATicketButWithNoMadeUpETag() {
        assertThat(operations.get(1).parameters())
                .extracting(Parameter::example, Parameter::prefilled)
                .containsExactly(tuple("INC0000001", true), tuple("\"3\"", false));
    }

    @Test
    void everyWrittenExampleIsOffered() {
        assertThat(operations.get(1).samples())
                .extracting(Sample::name, Sample::label)
                .containsExactly(tuple("partner", "from a partner"), tuple("hub", "from the hub"));
        assertThat(operations.get(1).samples().getLast().body()).contains("\"phone\"");
    }

    @Test
    void anExampleIsMadeWhereNoneIsWritten() {
        assertThat(operations.get(2).samples()).hasSize(1);
        assertThat(operations.get(2).samples().getFirst().body()).contains("Restarted");
        assertThat(operations.getFirst().samples()).isEmpty();
    }

    @Test
    void theTableOfMovesIsWhatTheOperationsDeclare() {
        assertThat(new Moves(document).all())
                .containsExactly(
                        new Moves.Move(
                                "close",
                                "close",
                                List.of("resolved"),
                                "closed",
                                List.of("hub_desk"),
                                "incidents",
                                "OneMail 3.4"),
                        new Moves.Move(
                                "update",
                                "update",
                                List.of("new", "closed"),
                                "",
                                List.of("opener", "party"),
                                "",
                                "Guide 2.2"));
    }
}
