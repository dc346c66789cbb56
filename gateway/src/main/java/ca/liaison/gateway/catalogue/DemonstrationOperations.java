package ca.liaison.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/// What is offered in the demonstration alone, as its owner declares it in `x-demonstration`.
/// Elsewhere it is neither documented nor routed.
final class DemonstrationOperations {
    private static final String MARK = "x-demonstration";

    private DemonstrationOperations() {}

    /// Takes them out, and the tags that then have no operation.
    static void leaveOut(JsonNode document) {
        Set<String> left = new HashSet<>();
        Set<String> kept = new HashSet<>();
        if (document.path("paths") instanceof ObjectNode paths) {
            paths.forEach(item -> takeOut((ObjectNode) item, left, kept));
            paths.properties().removeIf(path -> path.getValue().isEmpty());
        }
        left.removeAll(kept);
        if (document.path("tags") instanceof ArrayNode tags) {
            tags.removeIf(tag -> left.contains(tag.path("name").asText()));
        }
    }

    private static void takeOut(ObjectNode item, Set<String> left, Set<String> kept) {
        item.properties()
                .removeIf(member -> {
                    boolean marked = member.getValue().path(MARK).asBoolean();
                    member.getValue()
                            .path("tags")
                            .forEach(tag -> (marked ? left : kept).add(tag.asText()));
                    return marked;
                });
    }
}
