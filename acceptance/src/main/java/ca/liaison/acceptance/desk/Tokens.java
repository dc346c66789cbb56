package ca.liaison.acceptance.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens of the demonstration's clients by the client-credentials grant, each kept until
/// shortly before it ends.
public final class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /// Without its database Keycloak refuses the client, in these words.
    private static final String KEYCLOAKS_OWN_FAULT = "Unexpected error";

    private final URI endpoint;
    private final HttpClient http;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /// Asks the token endpoint of a realm.
    public Tokens(URI endpoint, HttpClient http) {
        this.endpoint = endpoint;
        this.http = http;
    }

    private record Kept(String token, Instant until) {}

    /// A token of a client that holds for half a minute at least.
    public String of(String client) {
        return kept.compute(
                        client,
                        (_, known) ->
                                known != null && Instant.now().isBefore(known.until())
                                        ? known
                                        : asked(client))
                .token();
    }

    /// Gets new tokens for clients, which then hold for minutes even where no more can be had.
    public void renew(String... clients) {
        for (String client : clients) {
            kept.put(client, asked(client));
        }
    }

    /// A token of a client that nobody has used yet.
    public String fresh(String client) {
        return asked(client).token();
    }

    private Kept asked(String client) {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(encoded(client), encoded(client + "-demonstration-secret"));
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        Instant asked = Instant.now();
        JsonNode answer = body(client, request);
        Duration lives = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Kept(answer.path("access_token").asText(), asked.plus(lives).minus(MARGIN));
    }

    private JsonNode body(String client, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.body().contains(KEYCLOAKS_OWN_FAULT)) {
                throw new IOException("Keycloak answered " + answer.statusCode());
            }
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "Keycloak gives %s no token: %s".formatted(client, answer.body()));
            }
            return Json.read(answer.body());
        } catch (IOException failure) {
            throw new NoAnswer("Keycloak has no answer", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("Interrupted while Keycloak was asked", interruption);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
