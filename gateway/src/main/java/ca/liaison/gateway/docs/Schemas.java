package ca.liaison.gateway.docs;

import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the schemas of the document for people: a row for each member, and an example where none
/// was written.
final class Schemas {
    private static final int DEEPEST = 4;
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode schemas;
    private final Map<String, String> words;

    Schemas(JsonNode document, Language language) {
        this.words = Words.of(language);
        this.schemas = document.path("components").path("schemas");
    }

    /// @param name with the names of what it is in, as in `caller.name` or `items[].number`
    /// @param description HTML
    record Member(String name, String type, boolean required, String rules, String description) {}

    /// The name under which a schema is listed; of a list, its members' schema's.
    static String name(JsonNode schema) {
        String reference = schema.path("$ref").asText(schema.path("items").path("$ref").asText());
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /// Every schema that has a name, by name.
    Map<String, List<Member>> all() {
        Map<String, List<Member>> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
            List<Member> members = members(schema.getValue());
            if (!members.isEmpty()) {
                all.put(schema.getKey(), members);
            }
        }
        return all;
    }

    /// All members of an object, those of objects in it behind them.
    List<Member> members(JsonNode schema) {
        List<Member> members = new ArrayList<>();
        collect(resolved(schema), "", 0, members);
        return members;
    }

    /// The type of a single value, as a row tells it.
    String valueType(JsonNode schema) {
        return type(resolved(schema));
    }

    /// What else holds of a single value, as a row tells it.
    String valueRules(JsonNode schema) {
        return rules(resolved(schema));
    }

    /// A value that fits the schema, as far as its examples tell: all that is required, and what
    /// else has an example.
    JsonNode example(JsonNode schema) {
        return example(schema, 0);
    }

    private void collect(JsonNode schema, String prefix, int depth, List<Member> members) {
        if (depth > DEEPEST) {
            return;
        }
        JsonNode items = schema.path("items");
        if (!items.isMissingNode()) {
            collect(resolved(items), prefix + "[]", depth, members);
            return;
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode declared = resolved(property.getValue());
            String name = prefix.isEmpty() ? property.getKey() : prefix + "." + property.getKey();
            members.add(
                    new Member(
                            name,
                            type(declared),
                            isRequired(schema, property.getKey()),
                            rules(declared),
                            Prose.html(description(property.getValue(), declared))));
            collect(declared, name, depth + 1, members);
        }
    }

    /// Follows a reference, and takes the one branch that is not `null` of a choice.
    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith(REFERENCE)) {
            return resolved(schemas.path(reference.substring(REFERENCE.length())));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode branch : schema.path(choice)) {
                if (!branch.path("type").asText().equals("null")) {
                    return resolved(branch);
                }
            }
        }
        return schema;
    }

    private static String description(JsonNode member, JsonNode declared) {
        String own = member.path("description").asText();
        return own.isEmpty() ? declared.path("description").asText() : own;
    }

    private static boolean isRequired(JsonNode schema, String member) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(member)) {
                return true;
            }
        }
        return false;
    }

    private String type(JsonNode schema) {
        String type = plainType(schema);
        String word = words.getOrDefault("type." + type, type);
        if (type.equals("array")) {
            return word + " " + type(resolved(schema.path("items")));
        }
        String format = schema.path("format").asText();
        return format.isEmpty() ? word : word + " (" + format + ")";
    }

    private static String plainType(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return schema.has("properties") ? "object" : "any";
    }

    private static String rules(JsonNode schema) {
        List<String> rules = new ArrayList<>();
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            rules.add(String.join(" | ", values));
        }
        for (String rule : List.of("minLength", "maxLength", "minimum", "maximum", "pattern")) {
            if (schema.has(rule)) {
                rules.add(rule + " " + schema.path(rule).asText());
            }
        }
        return String.join(", ", rules);
    }

    private JsonNode example(JsonNode declared, int depth) {
        JsonNode schema = resolved(declared);
        for (JsonNode given :
                List.of(
                        declared.path("example"),
                        declared.path("examples").path(0),
                        schema.path("example"),
                        schema.path("examples").path(0),
                        schema.path("enum").path(0))) {
            if (!given.isMissingNode()) {
                return given;
            }
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (plainType(schema)) {
            case "object" -> exampleObject(schema, depth);
            case "array" -> json.arrayNode().add(example(schema.path("items"), depth + 1));
            case "integer", "number" -> json.numberNode(1);
            case "boolean" -> json.booleanNode(false);
            default -> json.textNode("…");
        };
    }

    private static boolean hasExample(JsonNode declared) {
        return declared.has("example") || declared.has("examples");
    }

    private ObjectNode exampleObject(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (depth <= DEEPEST) {
            for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
                if (isRequired(schema, property.getKey()) || hasExample(property.getValue())) {
                    object.set(property.getKey(), example(property.getValue(), depth + 1));
                }
            }
        }
        return object;
    }
}
