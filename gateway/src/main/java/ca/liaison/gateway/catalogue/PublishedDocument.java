package ca.liaison.gateway.catalogue;

import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemResponses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says in the merged document what the gateway adds to every operation: the one address, the
/// token, and the problems of its own (GWY-04).
final class PublishedDocument {

    /// Extension that lists the codes of the problems that the gateway itself may answer with.
    static final String PROBLEMS = "x-problems";

    private static final String VERSION = "1.0.0";
    private static final String DESCRIPTION =
            """
            Exchange of tickets between the hub and its partners. Every message of a partner quotes the partner's own ticket \
            number, and every answer about a ticket carries both numbers.

            Échange de tickets entre l'organisme central et ses partenaires. Chaque message d'un partenaire indique le numéro de \
            ticket du partenaire, et chaque réponse au sujet d'un ticket porte les deux numéros.\
            """;
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String PROBLEM_RESPONSE = "#/components/responses/Problem";

    private final ObjectNode document;

    private PublishedDocument(ObjectNode document) {
        this.document = document;
    }

    static void complete(ObjectNode document, String publicUrl) {
        PublishedDocument published = new PublishedDocument(document);
        published.introduce(publicUrl);
        published.describeProblems();
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                if (operation instanceof ObjectNode declared && declared.has("operationId")) {
                    addProblems(declared);
                }
            }
        }
    }

    private void introduce(String publicUrl) {
        document.putObject("info")
                .put("title", "Liaison")
                .put("version", VERSION)
                .put("description", DESCRIPTION);
        document.putArray("servers").addObject().put("url", publicUrl);
        document.putArray("security").addObject().putArray("bearer");
        document.withObject("/components/securitySchemes/bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "Access token of your client (OAuth 2.0 client credentials). Jeton d'accès de votre client.");
    }

    private void describeProblems() {
        ObjectNode problem = document.withObject(PROBLEM_SCHEMA.substring(1));
        if (problem.isEmpty()) {
            problem.put("type", "object").put("description", "RFC 9457");
            ObjectNode members = problem.putObject("properties");
            for (String text : List.of("type", "code", "title", "detail")) {
                members.putObject(text).put("type", "string");
            }
            members.putObject("status").put("type", "integer");
        }
        ObjectNode response = document.withObject(PROBLEM_RESPONSE.substring(1));
        response.put(
                "description",
                "The request was not done: `code` says why. La requête n'a pas été exécutée : « code » dit pourquoi.");
        response.putObject("content")
                .putObject(ProblemResponses.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", PROBLEM_SCHEMA);
    }

    private static void addProblems(ObjectNode operation) {
        ObjectNode responses = operation.withObjectProperty("responses");
        ArrayNode told = operation.putArray(PROBLEMS);
        for (ProblemCode code : problems(operation)) {
            told.add(code.code());
            responses.withObjectProperty(Integer.toString(code.status()));
        }
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            if (isProblem(response)) {
                responses.putObject(response.getKey()).put("$ref", PROBLEM_RESPONSE);
            }
        }
    }

    /// A refusal that no one described otherwise.
    private static boolean isProblem(Map.Entry<String, JsonNode> response) {
        return response.getKey().compareTo("400") >= 0
                && !response.getValue().has("$ref")
                && response.getValue().path("content").isEmpty();
    }

    private static List<ProblemCode> problems(ObjectNode operation) {
        List<ProblemCode> problems = new ArrayList<>();
        problems.add(ProblemCode.UNAUTHORIZED);
        problems.add(ProblemCode.TOO_MANY_REQUESTS);
        if (operation.has("requestBody")) {
            problems.add(ProblemCode.CONTENT_TOO_LARGE);
            problems.add(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            problems.add(ProblemCode.MALFORMED_JSON);
        }
        CrossReferenceDuty duty =
                CrossReferenceDuty.of(operation.path("x-cross-reference").asText())
                        .orElse(CrossReferenceDuty.NONE);
        if (duty != CrossReferenceDuty.NONE) {
            problems.add(ProblemCode.PARTNER_NUMBER_MISSING);
            problems.add(ProblemCode.PARTNER_NUMBER_MALFORMED);
        }
        if (duty == CrossReferenceDuty.MUST_MATCH) {
            problems.add(ProblemCode.NOT_FOUND);
            problems.add(ProblemCode.PARTNER_NUMBER_AWAITED);
            problems.add(ProblemCode.PARTNER_NUMBER_MISMATCH);
        }
        if (duty != CrossReferenceDuty.NONE) {
            problems.add(ProblemCode.CROSS_REFERENCE_MISSING_IN_ANSWER);
        }
        problems.add(ProblemCode.SERVICE_UNAVAILABLE);
        return problems;
    }
}
