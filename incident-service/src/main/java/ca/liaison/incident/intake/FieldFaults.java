package ca.liaison.incident.intake;

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
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Holds the fields of a service request against the JSON Schema of its type (INC-43), and tells
/// each fault as any other of a request: by pointer and code, never with what was typed.
final class FieldFaults {
    private static final String FIELDS = "/fields";
    private static final Pattern LIKE_A_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final ObjectMapper mapper;

    FieldFaults(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @param schema JSON Schema, draft 2020-12
    List<Violation> of(ObjectNode fields, Map<String, Object> schema) {
        JsonNode written = mapper.valueToTree(schema);
        Schema type = registry.getSchema(written.toString(), InputFormat.JSON);
        List<Violation> faults = new ArrayList<>();
        for (Error error :
                type.validate(
                        fields.toString(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))) {
            faults.add(violation(error, fields, written));
        }
        return faults;
    }

    private static Violation violation(Error error, ObjectNode fields, JsonNode schema) {
        String place = FIELDS + error.getInstanceLocation();
        String keyword = error.getEvaluationPath().toString();
        JsonNode rule = schema.at(keyword);
        return switch (error.getKeyword()) {
            case "required" -> Violation.of(place + "/" + error.getProperty(), "required");
            case "additionalProperties" ->
                    unknown(
                            place,
                            error.getProperty(),
                            schema.at(keyword.substring(0, keyword.lastIndexOf('/')))
                                    .path("properties"));
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

    private static Violation unknown(String parent, @Nullable String name, JsonNode properties) {
        List<String> allowed = new ArrayList<>();
        properties.fieldNames().forEachRemaining(allowed::add);
        return new Violation(
                name != null && LIKE_A_NAME.matcher(name).matches() ? parent + "/" + name : parent,
                "unknown_member",
                Map.of("allowed", allowed));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
