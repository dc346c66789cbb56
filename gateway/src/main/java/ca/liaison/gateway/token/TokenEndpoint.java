package ca.liaison.gateway.token;

import ca.liaison.gateway.GatewayConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// The identity provider's token endpoint, asked as the gateway's own client.
@Singleton
class TokenEndpoint {
    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final Set<String> CALLERS_FAULT =
            Set.of("invalid_token", "invalid_grant", "access_denied");
    private static final int CONNECTIONS = 16;
    private static final int WAITING = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /// A token this near to its end could end on its way.
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final HttpClient client;
    private final RequestOptions address;
    private final String authorization;
    private final ObjectMapper mapper;
    private final Clock clock;

    TokenEndpoint(Vertx vertx, GatewayConfig config, ObjectMapper mapper, Clock clock) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) config.connectTimeout().toMillis())
                                .setMaxPoolSize(CONNECTIONS)
                                .setMaxWaitQueueSize(WAITING));
        this.address =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setAbsoluteURI(config.tokenEndpoint().toString())
                        .setTimeout(PATIENCE.toMillis());
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (form(config.clientId())
                                                        + ":"
                                                        + form(config.clientSecret()))
                                                .getBytes(StandardCharsets.UTF_8));
        this.mapper = mapper;
        this.clock = clock;
    }

    /// The caller's identity in a token for one service (RFC 8693).
    ///
    /// @return fails with [TokenRefused] where the caller's token is the reason
    CompletableFuture<Grant> exchange(String token, String audience) {
        return ask(
                "grant_type="
                        + form(EXCHANGE)
                        + "&subject_token_type="
                        + form(ACCESS_TOKEN)
                        + "&subject_token="
                        + form(token)
                        + "&audience="
                        + form(audience));
    }

    /// A token of the gateway's own service account.
    CompletableFuture<Grant> own() {
        return ask("grant_type=client_credentials");
    }

    private CompletableFuture<Grant> ask(String body) {
        Instant asked = clock.instant();
        return client.request(address)
                .compose(request -> send(request, body))
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(answer -> read(answer, asked));
    }

    private Future<Answer> send(HttpClientRequest request, String body) {
        // Before it is sent: an answer that came before somebody reads it would be lost.
        Future<Answer> answer =
                request.response()
                        .compose(response ->
                                response.body()
                                        .map(bytes -> new Answer(response.statusCode(), bytes)));
        return request.putHeader(HttpHeaders.AUTHORIZATION, authorization)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .end(Buffer.buffer(body))
                .compose(sent -> answer);
    }

    private Grant read(Answer answer, Instant asked) {
        JsonNode content = content(answer);
        if (answer.status() == 200 && content.path("access_token").isTextual()) {
            return new Grant(
                    content.path("access_token").asText(),
                    asked.plusSeconds(content.path("expires_in").asLong()).minus(MARGIN));
        }
        String error = content.path("error").asText();
        String description = content.path("error_description").asText();
        if (CALLERS_FAULT.contains(error)
                || (error.equals("invalid_request") && description.equals("Invalid token"))) {
            throw new TokenRefused();
        }
        LOG.errorf(
                "The identity provider gives the gateway no token: %d %s %s",
                answer.status(), error, description);
        throw new IllegalStateException("No token");
    }

    private JsonNode content(Answer answer) {
        try {
            return mapper.readTree(answer.body().getBytes());
        } catch (IOException notJson) {
            return mapper.nullNode();
        }
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private record Answer(int status, Buffer body) {}
}
