package ca.liaison.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the documents of the services together. What collides, and an operation that declares no
/// cross-reference duty, is left out and told as a fault, so that it is neither documented nor
/// routed (XRF-06).
final class DocumentMerge {

    /// Offered by the owner of each kind of ticket; the gateway asks them all.
    static final Set<String> ASKED_OF_ALL = Set.of("/v1/cross-references");

    private static final String PUBLIC = "/v1/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> COMPONENTS =
            List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers");

    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<String, JsonNode> tags = new java.util.LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> ownerOfPath = new HashMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private DocumentMerge() {}

    /// @param documents by service, in the order in which they are to stand
    static MergedDocument of(Map<String, JsonNode> documents) {
        DocumentMerge merge = new DocumentMerge();
        documents.forEach(merge::add);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.set("tags", JsonNodeFactory.instance.arrayNode().addAll(merge.tags.values()));
        document.set("paths", merge.paths);
        document.set("components", merge.components);
        return new MergedDocument(document, merge.operations, merge.faults);
    }

    private void add(String service, JsonNode document) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().startsWith(PUBLIC)) {
                addPath(service, path.getKey(), path.getValue());
            }
        }
        for (String kind : COMPONENTS) {
            addComponents(service, kind, document.path("components").path(kind));
        }
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
    }

    private void addPath(String service, String path, JsonNode item) {
        String owner = ownerOfPath.putIfAbsent(path, service);
        boolean askedOfAll = ASKED_OF_ALL.contains(path);
        if (owner != null && !askedOfAll) {
            faults.add(service + " and " + owner + " both offer " + path);
            return;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            if (!METHODS.contains(member.getKey())) {
                kept.set(member.getKey(), member.getValue());
                continue;
            }
            Optional<Operation> operation =
                    operation(service, path, member.getKey(), member.getValue(), owner != null);
            if (operation.isPresent()) {
                operations.add(operation.get());
                kept.set(member.getKey(), published(member.getValue()));
            }
        }
        if (owner == null) {
            paths.set(path, kept);
        }
    }

    private Optional<Operation> operation(
            String service, String path, String method, JsonNode declared, boolean again) {
        String where = service + " " + method.toUpperCase(Locale.ROOT) + " " + path;
        String id = declared.path("operationId").asText();
        if (id.isEmpty()) {
            faults.add(where + " has no operationId");
            return Optional.empty();
        }
        Optional<CrossReferenceDuty> duty =
                CrossReferenceDuty.of(declared.path("x-cross-reference").asText());
        if (duty.isEmpty()) {
            faults.add(where + " declares no cross-reference duty");
            return Optional.empty();
        }
        if (!operationIds.add(id) && !again) {
            faults.add(where + " repeats the operationId " + id);
            return Optional.empty();
        }
        int cost = Math.max(1, declared.path("x-quota-cost").asInt(1));
        int greatestSize = declared.path("x-greatest-size").asInt(Operation.USUAL_SIZE);
        return Optional.of(
                new Operation(
                        id,
                        service,
                        method.toUpperCase(Locale.ROOT),
                        path,
                        duty.get(),
                        cost,
                        greatestSize));
    }

    /// How a token is got is the same for all, and is said once; and what is declared of an
    /// operation is not its answers'.
    private static JsonNode published(JsonNode operation) {
        ObjectNode published = operation.deepCopy();
        published.remove("security");
        for (JsonNode response : published.path("responses")) {
            ((ObjectNode) response)
                    .remove(List.of("x-cross-reference", "x-quota-cost", "x-greatest-size"));
        }
        return published;
    }

    private void addComponents(String service, String kind, JsonNode declared) {
        for (Map.Entry<String, JsonNode> component : declared.properties()) {
            ObjectNode all = components.withObjectProperty(kind);
            JsonNode known = all.get(component.getKey());
            if (known == null) {
                all.set(component.getKey(), component.getValue());
            } else if (!known.equals(component.getValue())) {
                faults.add(service + " means something else by " + kind + "/" + component.getKey());
            }
        }
    }
}
