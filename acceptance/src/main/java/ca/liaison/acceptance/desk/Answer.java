package ca.liaison.acceptance.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What the gateway answered to one request.
///
/// @param method of the request
/// @param address of the request
/// @param json the body, missing where it is empty
public record Answer(
        String method, URI address, int status, HttpHeaders headers, String body, JsonNode json) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next\"?");

    /// Whether it was done.
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /// A member of the body, by JSON pointer; missing where there is none.
    public JsonNode at(String pointer) {
        return json.isMissingNode() ? MissingNode.getInstance() : json.at(pointer);
    }

    /// A member of the body as text, empty where there is none.
    public String text(String pointer) {
        return at(pointer).asText("");
    }

    /// The eHealth ticket number that it speaks of, empty where it names none.
    public String number() {
        return text("/number");
    }

    /// The state of the ticket, empty where it shows none.
    public String state() {
        return text("/state");
    }

    /// The stable code of a problem, empty where it is none.
    public String code() {
        return text("/code");
    }

    /// Pointers of the violations of a problem, in their order.
    public List<String> faultyMembers() {
        return violations("pointer");
    }

    /// Codes of the violations of a problem, in their order.
    public List<String> faults() {
        return violations("code");
    }

    /// A header's first value.
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// The ETag, to be quoted in `If-Match`.
    public String etag() {
        return header("ETag").orElseThrow(() -> new IllegalStateException("No ETag in " + this));
    }

    /// Whether the request had been carried out before.
    public boolean replayed() {
        return header("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    /// Where the next page of a list is.
    public Optional<String> nextPage() {
        return headers.allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /// As a failed assertion shows it.
    @Override
    public String toString() {
        return "%s %s -> %d %s".formatted(method, address, status, body);
    }

    private List<String> violations(String member) {
        return StreamSupport.stream(at("/violations").spliterator(), false)
                .map(violation -> violation.path(member).asText())
                .toList();
    }
}
