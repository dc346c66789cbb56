package ca.liaison.incident.concurrency;

import static org.awaitility.Awaitility.await;

import ca.liaison.kit.test.TestTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// A desk that asks again, with the same request, for as long as the answer is "not now" (503).
final class PatientDesk {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TestTokens TOKENS = TestTokens.issuedFor("incident-service");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int NOT_NOW = 503;

    private final String token;

    PatientDesk(String organisation) {
        token = TOKENS.of(organisation, organisation.equals("hub") ? "hub-desk" : "partner-desk");
    }

    /// @param body empty where there is none
    record Answer(int status, JsonNode body, Map<String, String> headers) {
        String number() {
            return body.path("number").asText();
        }

        String code() {
            return body.path("code").asText();
        }

        boolean replayed() {
            return "true".equals(headers.get("idempotency-replayed"));
        }
    }

    /// @param headers name, value, name, value …
    Answer post(String path, Map<String, Object> body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(json(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(() -> send(request.build()), answer -> answer.status() != NOT_NOW);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        if (response.statusCode() == NOT_NOW && !headers.containsKey("Retry-After")) {
            throw new AssertionError("503 without Retry-After");
        }
        return new Answer(response.statusCode(), MAPPER.readTree(response.body()), headers);
    }

    private static String json(Map<String, Object> body) {
        try {
            return MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
