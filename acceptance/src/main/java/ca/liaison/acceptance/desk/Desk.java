package ca.liaison.acceptance.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One organisation's service desk, or another client, that talks to the suite through the gateway.
///
/// Every method answers what the gateway said, whatever its status, and throws [NoAnswer] where it
/// said nothing. Headers are given as name, value, name, value.
public final class Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String client;
    private final URI gateway;
    private final HttpClient http;
    private final @Nullable Supplier<String> token;
    private final Consumer<Answer> witness;

    Desk(
            String client,
            URI gateway,
            HttpClient http,
            @Nullable Supplier<String> token,
            Consumer<Answer> witness) {
        this.client = client;
        this.gateway = gateway;
        this.http = http;
        this.token = token;
        this.witness = witness;
    }

    /// The client that it signs in as.
    public String client() {
        return client;
    }

    /// Opens an incident.
    public Answer open(ObjectNode report, String... headers) {
        return post("/v1/incidents", report, headers);
    }

    /// Opens a ticket of a kind.
    public Answer open(Kind kind, ObjectNode report, String... headers) {
        return post(kind.path(), report, headers);
    }

    /// Opens an incident under a new `Idempotency-Key`, as the hub must.
    public Answer openOnce(ObjectNode report) {
        return openOnce(Kind.INCIDENT, report);
    }

    /// Opens a ticket of a kind under a new `Idempotency-Key`, as the hub must.
    public Answer openOnce(Kind kind, ObjectNode report) {
        return open(kind, report, "Idempotency-Key", newKey());
    }

    /// A ticket as this desk sees it from now on; `ownNumber` is quoted in every message, and is
    /// null for the hub, which has none.
    public TicketAtDesk ticket(String number, @Nullable String ownNumber) {
        return new TicketAtDesk(this, number, ownNumber);
    }

    /// Reads a ticket.
    public Answer read(String number) {
        return get(Kind.ofNumber(number).path() + "/" + number);
    }

    /// Lists incidents; `query` as in an address, such as `state=new&limit=10`.
    public Answer list(String query) {
        return get("/v1/incidents" + (query.isEmpty() ? "" : "?" + query));
    }

    /// What is known under an organisation's own number.
    public Answer lookUp(String organisation, String partnerNumber) {
        return get(
                "/v1/cross-references?organisation=%s&partnerTicketNumber=%s"
                        .formatted(encoded(organisation), encoded(partnerNumber)));
    }

    /// Every pair of an eHealth ticket number.
    public Answer lookUp(String number) {
        return get("/v1/cross-references?number=" + encoded(number));
    }

    /// The time by which the suite's rules judge; for the hub's desk.
    public Instant businessTime() {
        return Instant.parse(get("/v1/business-clock").json().path("now").asText());
    }

    /// Lets business time pass, for the whole suite; for the hub's desk. Other tests go on with the
    /// new time, so they reckon from [#businessTime()] where they name a time that is yet to come.
    public Answer letPass(Duration time) {
        return post("/v1/business-clock", Json.object("advance", time.toString()));
    }

    /// A GET of a path with its query.
    public Answer get(String pathAndQuery, String... headers) {
        return send("GET", pathAndQuery, null, headers);
    }

    /// A POST of JSON.
    public Answer post(String path, JsonNode body, String... headers) {
        return message("POST", path, body, headers);
    }

    /// JSON by any method.
    public Answer message(String method, String path, JsonNode body, String... headers) {
        return send(
                method, path, body.toString(), concat(headers, "Content-Type", "application/json"));
    }

    /// Any request; nothing is added but the token.
    public Answer send(
            String method, String pathAndQuery, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(pathAndQuery)).timeout(PATIENCE);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token.get());
        }
        Answer answer = answer(request.build());
        witness.accept(answer);
        return answer;
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            return new Answer(
                    request.method(),
                    request.uri(),
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    Json.read(response.body()));
        } catch (IOException failure) {
            throw new NoAnswer(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.method() + " " + request.uri(), interruption);
        }
    }

    /// A key that no request has carried yet.
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// A value as it stands in a query.
    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String[] concat(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
