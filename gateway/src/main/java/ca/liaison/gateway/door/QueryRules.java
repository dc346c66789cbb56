package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.gateway.catalogue.Operation;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Refuses query parameters that the document does not have, and those that are sent twice: a
/// filter with a typing error in its name would filter nothing, and find another's ticket.
@Singleton
class QueryRules {

    /// A name without digits and of usual length: what else stands there may be a value, and is not
    /// said again.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    private final Map<String, Set<String>> declared = new HashMap<>();

    @Inject
    QueryRules(Catalogue catalogue) {
        this(catalogue.merged().document());
    }

    QueryRules(JsonNode document) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    Set<String> names = new TreeSet<>();
                    addNames(path.getValue().path("parameters"), document, names);
                    addNames(method.getValue().path("parameters"), document, names);
                    declared.put(
                            key(method.getKey().toUpperCase(Locale.ROOT), path.getKey()), names);
                }
            }
        }
    }

    /// @throws ca.liaison.kit.problem.Rejected with every unknown and every repeated parameter
    void judge(Operation operation, MultiMap query) {
        Set<String> known =
                declared.getOrDefault(key(operation.method(), operation.path()), Set.of());
        List<Violation> faults = new ArrayList<>();
        for (String name : new TreeSet<>(query.names())) {
            if (!known.contains(name)) {
                faults.add(unknown(name, known));
            } else if (query.getAll(name).size() > 1) {
                faults.add(Violation.of("?" + name, "repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.of(faults.stream().distinct().toList()).rejected();
        }
    }

    private static Violation unknown(String name, Set<String> known) {
        return new Violation(
                NAME.matcher(name).matches() ? "?" + name : "?",
                "unknown_parameter",
                known.isEmpty() ? Map.of() : Map.of("allowed", List.copyOf(known)));
    }

    private static void addNames(JsonNode parameters, JsonNode document, Set<String> names) {
        for (JsonNode each : parameters) {
            String reference = each.path("$ref").asText();
            JsonNode parameter = reference.isEmpty() ? each : document.at(reference.substring(1));
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
    }

    private static String key(String method, String path) {
        return method + " " + path;
    }
}
