package ca.liaison.gateway.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemResponses;
import ca.liaison.kit.translation.FrenchDocument;
import ca.liaison.kit.translation.FrenchTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/// Says in the merged document what the gateway adds to every operation: the one address, the
/// token, the quota, and the problems of its own (GWY-04).
final class PublishedDocument {

    /// Extension that lists the codes of the problems that an operation may be answered with.
    static final String PROBLEMS = "x-problems";

    private static final String VERSION = "1.0.0";
    private static final String SCHEME = "clientCredentials";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final String RESPONSES = "#/components/responses/";
    private static final String HEADERS = "#/components/headers/";
    private static final List<String> QUOTA_HEADERS = List.of("RateLimit", "RateLimit-Policy");

    /// Refusals that come with a header of their own, by status.
    private static final Map<String, Refusal> REFUSALS =
            Map.of(
                    "401",
                    new Refusal(
                            "Unauthorized",
                            "There is no token, or it does not hold (any more): get a new one.",
                            "WWW-Authenticate"),
                    "429",
                    new Refusal(
                            "TooManyRequests",
                            "Your organisation's quota is used up: ask again after `Retry-After`.",
                            "Retry-After"),
                    "503",
                    new Refusal(
                            "ServiceUnavailable",
                            "Not now, or whether it was done is unknown: repeat the same request after `Retry-After`.",
                            "Retry-After"));

    private static final Refusal ANY =
            new Refusal("Problem", "The request was not done: `code` says why.", "");

    private final ObjectNode document;

    private PublishedDocument(ObjectNode document) {
        this.document = document;
    }

    /// @param header that tells more, empty where none does
    private record Refusal(String name, String description, String header) {}

    static void complete(ObjectNode document, String publicUrl, String tokenUrl) {
        PublishedDocument published = new PublishedDocument(document);
        published.introduce(publicUrl);
        published.secure(tokenUrl);
        published.describeHeaders();
        published.describeProblems();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue() instanceof ObjectNode declared
                        && declared.has("operationId")) {
                    addProblems(declared, canBeClosed(method.getKey(), path.getKey()));
                    addQuota(declared);
                }
            }
        }
    }

    /// The same in French, with the sentences that have no French yet as they are.
    static FrenchDocument inFrench(ObjectNode published, FrenchTexts texts) {
        FrenchDocument french = FrenchDocument.of(published, texts);
        french.document().withObject("/info").put("description", introduction(Language.FRENCH));
        return french;
    }

    private static boolean canBeClosed(String method, String path) {
        return new Operation(
                        "",
                        "",
                        method.toUpperCase(Locale.ROOT),
                        path,
                        CrossReferenceDuty.NONE,
                        1,
                        Operation.USUAL_SIZE)
                .canBeClosed();
    }

    /// Says which areas a restriction may name; what comes to be routed is in them by itself.
    static void nameAreas(ObjectNode document, SortedSet<String> areas) {
        for (JsonNode schema : document.path("components").path("schemas")) {
            if (schema.path("properties").path("areas").path("items") instanceof ObjectNode area) {
                ArrayNode values = area.putArray("enum");
                areas.forEach(values::add);
            }
        }
    }

    private void introduce(String publicUrl) {
        document.putObject("info")
                .put("title", "Liaison")
                .put("version", VERSION)
                .put("description", introduction(Language.ENGLISH));
        document.putArray("servers").addObject().put("url", publicUrl);
        for (JsonNode tag : document.path("tags")) {
            ((ObjectNode) tag).put(FrenchDocument.SHOWN_NAME, tag.path("name").asText());
        }
    }

    /// What no single operation can say.
    private static String introduction(Language language) {
        String name = "introduction_%s.md".formatted(language.tag());
        try (InputStream text =
                Objects.requireNonNull(PublishedDocument.class.getResourceAsStream(name))) {
            return new String(text.readAllBytes(), UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void secure(String tokenUrl) {
        document.putArray("security").addObject().putArray(SCHEME);
        ObjectNode scheme =
                document.withObject("/components/securitySchemes/" + SCHEME)
                        .put("type", "oauth2")
                        .put(
                                "description",
                                "Access token of your client: OAuth 2.0 client credentials, sent as `Authorization: Bearer …`. No"
                                        + " scope is needed.");
        scheme.putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", tokenUrl)
                .putObject("scopes");
    }

    private void describeHeaders() {
        header(
                "RateLimit",
                "What is left of your organisation's quota, and in how many seconds it is full again.");
        header("RateLimit-Policy", "Your organisation's quota and the seconds in which it fills.");
        header(
                "WWW-Authenticate",
                "`Bearer` with the realm, and with `error=\"invalid_token\"` where a token was sent.");
        header("Retry-After", "After how many seconds to ask again.");
        header("Content-Language", "The language of the texts, `fr` or `en`.");
    }

    private void header(String name, String description) {
        document.withObject(HEADERS.substring(1) + name)
                .put("description", description)
                .putObject("schema")
                .put("type", name.equals("Retry-After") ? "integer" : "string");
    }

    private void describeProblems() {
        ObjectNode problem = document.withObject(PROBLEM_SCHEMA.substring(1));
        if (problem.isEmpty()) {
            problem.put("type", "object").put("description", "RFC 9457");
        }
        describe(ANY);
        REFUSALS.values().forEach(this::describe);
    }

    private void describe(Refusal refusal) {
        ObjectNode response = document.withObject(RESPONSES.substring(1) + refusal.name());
        response.put("description", refusal.description());
        ObjectNode headers = response.putObject("headers");
        refer(headers, "Content-Language");
        if (!refusal.header().isEmpty()) {
            refer(headers, refusal.header());
        }
        if (!refusal.name().equals("Unauthorized")) {
            QUOTA_HEADERS.forEach(name -> refer(headers, name));
        }
        response.putObject("content")
                .putObject(ProblemResponses.MEDIA_TYPE)
                .putObject("schema")
                .put("$ref", PROBLEM_SCHEMA);
    }

    private static void refer(ObjectNode headers, String name) {
        headers.putObject(name).put("$ref", HEADERS + name);
    }

    /// The gateway's problems join those that the service declares.
    private static void addProblems(ObjectNode operation, boolean canBeClosed) {
        Set<ProblemCode> codes = EnumSet.copyOf(problems(operation));
        if (canBeClosed) {
            codes.add(ProblemCode.ACCESS_RESTRICTED);
        }
        for (JsonNode declared : operation.path(PROBLEMS)) {
            ProblemCode.ofCode(declared.asText()).ifPresent(codes::add);
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        ArrayNode told = operation.putArray(PROBLEMS);
        for (ProblemCode code : codes) {
            told.add(code.code());
            String status = Integer.toString(code.status());
            responses
                    .putObject(status)
                    .put("$ref", RESPONSES + REFUSALS.getOrDefault(status, ANY).name());
        }
    }

    private static void addQuota(ObjectNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")
                    && response.getValue() instanceof ObjectNode answer) {
                QUOTA_HEADERS.forEach(name -> refer(answer.withObjectProperty("headers"), name));
            }
        }
    }

    private static List<ProblemCode> problems(ObjectNode operation) {
        List<ProblemCode> problems = new ArrayList<>();
        problems.add(ProblemCode.UNAUTHORIZED);
        problems.add(ProblemCode.FORBIDDEN);
        problems.add(ProblemCode.INVALID_REQUEST);
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
