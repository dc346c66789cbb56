package ca.liaison.incident.intake;

import ca.liaison.kit.json.MemberName;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Holds the fields of a service request against the JSON Schema of its type (INC-43), and tells
/// each fault as any other of a request: by pointer and code, never with what was typed.
final class FieldFaults {
    private static final String FIELDS = "/fields";
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,3}");

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<Map<String, Object>, Type> types = new ConcurrentHashMap<>();
    private final ObjectMapper mapper;

    private record Type(JsonNode written, Schema schema) {}

    FieldFaults(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @param schema JSON Schema, draft 2020-12
    List<Violation> of(ObjectNode fields, Map<String, Object> schema) {
        Type type = types.computeIfAbsent(schema, this::type);
        List<Violation> faults = new ArrayList<>();
        for (Error error :
                type.schema()
                        .validate(
                                fields.toString(),
                                InputFormat.JSON,
                                context ->
                                        context.executionConfig(
                                                config -> config.formatAssertionsEnabled(true)))) {
            faults.add(violation(error, fields, type.written()));
        }
        return faults;
    }

    private Type type(Map<String, Object> schema) {
        JsonNode written = mapper.valueToTree(schema);
        return new Type(written, registry.getSchema(written.toString(), InputFormat.JSON));
    }

    private static Violation violation(Error error, ObjectNode fields, JsonNode schema) {
        String place = place(error.getInstanceLocation().toString());
        String keyword = error.getEvaluationPath().toString();
        JsonNode rule = schema.at(keyword);
        return switch (error.getKeyword()) {
            case "required" -> Violation.of(place + "/" + error.getProperty(), "required");
            case "additionalProperties" ->
                    MemberName.unknown(
                            place,
                            error.getProperty(),
                            names(
                                    schema.at(keyword.substring(0, keyword.lastIndexOf('/')))
                                            .path("properties")));
            case "type" -> new Violation(place, "wrong_type", Map.of("expected", rule.asText()));
            case "enum" -> new Violation(place, "unknown_value", Map.of("allowed", texts(rule)));
            case "maxLength" -> new Violation(place, "too_long", Map.of("max", rule.asInt()));
            case "minLength" ->
                    fields.at(error.getInstanceLocation().toString()).asText().isEmpty()
                            ? Violation.of(place, "blank")
                            : new Violation(place, "too_short", Map.of("min", rule.asInt()));
            default -> Violation.of(place, "malformed");
        };
    }

    /// As far down as every name can be told.
    private static String place(String instance) {
        String place = FIELDS;
        for (String step : instance.split("/", -1)) {
            String deeper =
                    INDEX.matcher(step).matches()
                            ? place + "/" + step
                            : MemberName.pointer(place, step);
            if (!step.isEmpty() && deeper.equals(place)) {
                return place;
            }
            place = deeper;
        }
        return place;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
