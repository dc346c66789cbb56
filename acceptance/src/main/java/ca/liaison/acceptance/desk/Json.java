package ca.liaison.acceptance.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// JSON as it goes over the line, without types of ours in between.
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /// An object of members given as name, value, name, value.
    public static ObjectNode object(Object... namesAndValues) {
        return with(MAPPER.createObjectNode(), namesAndValues);
    }

    /// A copy of `original` with members added or replaced.
    public static ObjectNode with(ObjectNode original, Object... namesAndValues) {
        ObjectNode changed = original.deepCopy();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changed.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return changed;
    }

    /// A copy of `original` without some members.
    public static ObjectNode without(ObjectNode original, String... names) {
        ObjectNode changed = original.deepCopy();
        for (String name : names) {
            changed.remove(name);
        }
        return changed;
    }

    /// What a text says as JSON: nothing for an empty text, the text itself where it is no JSON.
    public static JsonNode read(String text) {
        if (text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException _) {
            return TextNode.valueOf(text);
        }
    }
}
