package ca.liaison.acceptance.contract;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The published OpenAPI document. It is taken at its word: what it does not name, no answer may
/// hold, and what an operation does not declare, it may not refuse.
public final class Contract {
    private static final String DOCUMENT = "https://contract.invalid/openapi.json";

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /// Reads the document as the gateway publishes it.
    public Contract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, description) ->
                                operations.add(
                                        new Operation(
                                                method.toUpperCase(Locale.ROOT),
                                                path,
                                                description))));
        String closed = closed(document).toString();
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(DOCUMENT, closed)));
    }

    /// All operations that the document offers.
    public List<Operation> operations() {
        return operations;
    }

    /// A part of the document, with a reference followed.
    public JsonNode schema(JsonNode part) {
        String reference = part.path("$ref").asText("");
        return reference.isEmpty() ? part : document.at(reference.substring(1));
    }

    /// @throws AssertionError where an answer is not what the document says
    public void require(Answer answer) {
        List<String> faults = faultsOf(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as documented: %s%n%s".formatted(faults, answer));
        }
    }

    private List<String> faultsOf(Answer answer) {
        Optional<Operation> operation =
                operations.stream()
                        .filter(known ->
                                known.isMeantBy(answer.method(), answer.address().getPath()))
                        .findFirst();
        if (answer.status() >= 400) {
            List<String> faults = new ArrayList<>(problem(answer));
            operation
                    .filter(known -> !known.declares(answer))
                    .ifPresent(known -> faults.add(known.name() + " does not declare it"));
            return faults;
        }
        return operation.map(known -> success(known, answer)).orElse(List.of());
    }

    private List<String> problem(Answer answer) {
        if (answer.method().equals("HEAD")) {
            return List.of();
        }
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return List.of("a refusal that is no problem document");
        }
        return faults("#/components/schemas/Problem", answer);
    }

    private List<String> success(Operation operation, Answer answer) {
        JsonNode response = operation.description().path("responses").path("" + answer.status());
        if (response.isMissingNode()) {
            return List.of("an undocumented status");
        }
        if (!response.path("content").has("application/json")) {
            return List.of();
        }
        return faults(
                "#/paths/%s/%s/responses/%d/content/application~1json/schema"
                        .formatted(
                                operation
                                        .path()
                                        .replace("/", "~1")
                                        .replace("{", "%7B")
                                        .replace("}", "%7D"),
                                operation.method().toLowerCase(Locale.ROOT),
                                answer.status()),
                answer);
    }

    private List<String> faults(String pointer, Answer answer) {
        return schemas
                .computeIfAbsent(
                        pointer, known -> registry.getSchema(SchemaLocation.of(DOCUMENT + known)))
                .validate(answer.body(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /// The document with every object closed that names its members.
    private static JsonNode closed(JsonNode document) {
        JsonNode copy = Json.read(document.toString());
        copy.at("/components/schemas")
                .forEachEntry((name, schema) -> {
                    if (schema instanceof ObjectNode object && object.has("properties")) {
                        object.put("additionalProperties", false);
                    }
                });
        return copy;
    }
}
