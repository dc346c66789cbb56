package ca.liaison.gateway.portal;

import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The public API, asked with the token of who looks at a page, as that person's own tool would.
@Singleton
class PublicApi {
    private static final Logger LOG = Logger.getLogger(PublicApi.class);
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final ObjectMapper mapper;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    PublicApi(PortalConfig config, ObjectMapper mapper) {
        this.address = config.apiUrl();
        this.mapper = mapper;
    }

    /// @param status 0 where nothing answered
    /// @param content missing where it was none, or no JSON
    record Answer(int status, JsonNode content) {
        boolean ok() {
            return status == OK;
        }
    }

    /// @param query by name; what is empty is not asked
    Answer get(String path, Map<String, String> query, String token, Language language) {
        HttpResponse<byte[]> answer = send(path, query, token, language);
        return answer == null
                ? new Answer(0, MissingNode.getInstance())
                : new Answer(answer.statusCode(), json(answer.body()));
    }

    /// A file, with the headers that say what it is; absent where it was not given.
    Optional<HttpResponse<byte[]>> file(
            String path, Map<String, String> query, String token, Language language) {
        return Optional.ofNullable(send(path, query, token, language))
                .filter(answer -> answer.statusCode() == OK);
    }

    private @Nullable HttpResponse<byte[]> send(
            String path, Map<String, String> query, String token, Language language) {
        UriBuilder uri = UriBuilder.fromUri(address).path(path);
        query.forEach((name, value) -> {
            if (!value.isEmpty()) {
                uri.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
            }
        });
        HttpRequest request =
                HttpRequest.newBuilder(uri.build())
                        .timeout(PATIENCE)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language.tag())
                        .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            LOG.warnf("The public API does not answer: %s", unreachable);
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private JsonNode json(byte[] content) {
        try {
            return mapper.readTree(content);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }
}
