package ca.liaison.incident.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// JSON merge patch (RFC 7396).
final class MergePatch {
    private MergePatch() {}

    /// @return the object with the changes in it; what was given stays as it is
    static ObjectNode applied(ObjectNode target, ObjectNode changes) {
        ObjectNode merged = target.deepCopy();
        merge(merged, changes);
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            switch (change.getValue()) {
                case JsonNode gone when gone.isNull() -> target.remove(change.getKey());
                case ObjectNode within ->
                        merge(
                                target.get(change.getKey()) instanceof ObjectNode former
                                        ? former
                                        : target.putObject(change.getKey()),
                                within);
                case JsonNode other -> target.set(change.getKey(), other);
            }
        }
    }
}
