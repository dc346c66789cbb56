package ca.liaison.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-04")
class SchemasTest {
    private static final String DOCUMENT =
            """
            {"components": {"schemas": {
              "Open": {"type": "object", "required": ["caller", "priority"], "properties": {
                "partnerTicketNumber": {"type": "string", "examples": ["HDN-1"]},
                "caller": {"$ref": "#/components/schemas/Caller", "description": "Who presents the matter"},
                "priority": {"anyOf": [{"$ref": "#/components/schemas/Priority"}, {"type": "null"}]},
                "note": {"type": ["string", "null"], "maxLength": 60}}},
              "Caller": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string", "examples": ["Service desk agent 12"]},
                "inner": {"$ref": "#/components/schemas/Caller"}}},
              "Priority": {"type": "string", "enum": ["P1", "P2"]},
              "Page": {"type": "object", "properties": {
                "items": {"type": "array", "items": {"$ref": "#/components/schemas/Caller"}}}}}}}
            """;

    private final JsonNode document = new ObjectMapper().readTree(DOCUMENT);
    private final Schemas schemas = new Schemas(document, Language.ENGLISH);

    SchemasTest() throws JsonProcessingException {}

    @Test
    void everyMemberIsARowWithThoseInItBehindIt() {
        assertThat(schemas.members(schema("Open")))
                .startsWith(
                        new Schemas.Member("partnerTicketNumber", "string", false, "", ""),
                        new Schemas.Member("caller", "object", true, "", "Who presents the matter"),
                        new Schemas.Member("caller.name", "string", true, "", ""))
                .contains(
                        new Schemas.Member("priority", "string", true, "P1 | P2", ""),
                        new Schemas.Member("note", "string", false, "maxLength 60", ""));
    }

    @Test
    void membersOfListsAreRowsToo() {
        assertThat(schemas.members(schema("Page")))
                .startsWith(
                        new Schemas.Member("items", "array of object", false, "", ""),
                        new Schemas.Member("items[].name", "string", true, "", ""));
    }

    @Test
    void whatRefersToItselfEnds() {
        assertThat(schemas.members(schema("Caller"))).hasSizeBetween(2, 20);
    }

    @Test
    void anExampleHoldsWhatIsRequiredAndWhatHasAnExample() {
        assertThat(schemas.example(schema("Open")).toString())
                .isEqualTo(
                        "{\"partnerTicketNumber\":\"HDN-1\",\"caller\":{\"name\":\"Service desk agent 12\"},\"priority\":\"P1\"}");
    }

    @Test
    void aListIsNamedByItsMembers() throws JsonProcessingException {
        JsonNode list =
                new ObjectMapper()
                        .readTree(
                                "{\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/Caller\"}}");

        assertThat(Schemas.name(list)).isEqualTo("Caller");
        assertThat(Schemas.name(schema("Priority"))).isEmpty();
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }
}
