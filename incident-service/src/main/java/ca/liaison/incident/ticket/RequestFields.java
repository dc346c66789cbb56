package ca.liaison.incident.ticket;

import ca.liaison.kit.redaction.Redactions;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The texts within the fields of a service request, which are kept as one JSON object.
final class RequestFields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TextNode MARK = TextNode.valueOf(Redactions.MARK);

    private RequestFields() {}

    /// @param path names from the object to the text, joined by slashes
    /// @return null where there is no text
    static @Nullable String text(@Nullable String fields, String path) {
        return fields == null ? null : read(fields).at(pointer(path)).textValue();
    }

    static String without(String fields, String path) {
        JsonNode all = read(fields);
        JsonPointer place = pointer(path);
        switch (all.at(place.head())) {
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), MARK);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), MARK);
            default -> throw new IllegalArgumentException("No text to take away");
        }
        return all.toString();
    }

    static boolean redacted(@Nullable String fields) {
        return fields != null && fields.contains(MARK.toString());
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile("/" + path);
    }

    private static JsonNode read(String fields) {
        try {
            return JSON.readTree(fields);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
