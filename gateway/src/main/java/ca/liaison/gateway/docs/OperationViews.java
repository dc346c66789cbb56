package ca.liaison.gateway.docs;

import ca.liaison.gateway.docs.OperationView.Outcome;
import ca.liaison.gateway.docs.OperationView.Parameter;
import ca.liaison.gateway.docs.OperationView.Sample;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.translation.FrenchDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads the operations of the document for people.
final class OperationViews {
    private static final String JSON = "application/json";
    private static final String FIRST_TICKET = "INC0000001";

    private final JsonNode document;
    private final Language language;
    private final Schemas schemas;

    OperationViews(JsonNode document, Language language) {
        this.document = document;
        this.language = language;
        this.schemas = new Schemas(document, language);
    }

    /// In the order of the document.
    List<OperationView> all() {
        List<OperationView> views = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    views.add(view(path.getKey(), path.getValue(), method));
                }
            }
        }
        return views;
    }

    private OperationView view(String path, JsonNode item, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        JsonNode content = operation.path("requestBody").path("content").path(JSON);
        String duty = operation.path("x-cross-reference").asText();
        return new OperationView(
                operation.path("operationId").asText(),
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                subject(operation),
                operation.path("summary").asText(),
                Prose.html(operation.path("description").asText()),
                duty,
                Words.of(language).getOrDefault("duty." + duty, ""),
                operation.path("x-quota-cost").asInt(1),
                parameters(item, operation),
                schemas.members(content.path("schema")),
                samples(content),
                outcomes(operation),
                problems(operation));
    }

    private String subject(JsonNode operation) {
        String name = operation.path("tags").path(0).asText("API");
        for (JsonNode tag : document.path("tags")) {
            if (tag.path("name").asText().equals(name)) {
                return tag.path(FrenchDocument.SHOWN_NAME).asText(name);
            }
        }
        return name;
    }

    /// Trying starts with the examples of what is in the path and of the filters, which the
    /// document chooses so that they go together. Headers tell what was read or sent before, which
    /// no example knows.
    private List<Parameter> parameters(JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode declaring : List.of(item, operation)) {
            for (JsonNode declared : declaring.path("parameters")) {
                JsonNode parameter = component(declared, "parameters");
                String place = parameter.path("in").asText();
                parameters.add(
                        new Parameter(
                                parameter.path("name").asText(),
                                place,
                                Words.of(language).getOrDefault("place." + place, place),
                                parameter.path("required").asBoolean(),
                                schemas.valueType(parameter.path("schema")),
                                schemas.valueRules(parameter.path("schema")),
                                Prose.html(parameter.path("description").asText()),
                                example(parameter),
                                !place.equals("header")));
            }
        }
        return parameters;
    }

    private static String example(JsonNode parameter) {
        String own = parameter.path("example").asText();
        if (!own.isEmpty()) {
            return own;
        }
        boolean ticket =
                parameter.path("in").asText().equals("path")
                        && parameter.path("name").asText().equals("number");
        return parameter.path("schema").path("examples").path(0).asText(ticket ? FIRST_TICKET : "");
    }

    private List<Sample> samples(JsonNode content) {
        if (content.isMissingNode()) {
            return List.of();
        }
        List<Sample> samples = new ArrayList<>();
        for (Map.Entry<String, JsonNode> named : content.path("examples").properties()) {
            JsonNode example = component(named.getValue(), "examples");
            samples.add(
                    new Sample(
                            named.getKey(),
                            Words.of(language)
                                    .getOrDefault("example." + named.getKey(), named.getKey()),
                            example.path("value").toPrettyString()));
        }
        if (samples.isEmpty()) {
            JsonNode written = content.path("example");
            JsonNode made =
                    written.isMissingNode() ? schemas.example(content.path("schema")) : written;
            samples.add(new Sample("", "", made.toPrettyString()));
        }
        return samples;
    }

    private List<Outcome> outcomes(JsonNode operation) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> declared : operation.path("responses").properties()) {
            if (declared.getKey().compareTo("400") >= 0) {
                continue;
            }
            JsonNode response = component(declared.getValue(), "responses");
            JsonNode schema = response.path("content").path(JSON).path("schema");
            outcomes.add(
                    new Outcome(
                            declared.getKey(),
                            Prose.html(response.path("description").asText()),
                            Schemas.name(schema)));
        }
        return outcomes;
    }

    private List<Explained> problems(JsonNode operation) {
        List<Explained> problems = new ArrayList<>();
        for (JsonNode code : operation.path("x-problems")) {
            ProblemCode.ofCode(code.asText())
                    .ifPresent(known -> problems.add(Explained.of(known, language)));
        }
        return problems;
    }

    private JsonNode component(JsonNode declared, String kind) {
        String reference = declared.path("$ref").asText();
        return reference.isEmpty()
                ? declared
                : document.path("components")
                        .path(kind)
                        .path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
