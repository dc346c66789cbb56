package ca.liaison.acceptance.contract;

import ca.liaison.acceptance.desk.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// One operation of the document.
///
/// @param path with its parameters in braces
/// @param description its part of the document
public record Operation(String method, String path, JsonNode description) {

    /// As people name it, such as `POST /v1/incidents/{number}/start`.
    public String name() {
        return method + " " + path;
    }

    /// The last part of its path, such as `start`.
    public String act() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Whether its path names a ticket.
    public boolean namesTicket() {
        return path.contains("{number}");
    }

    /// The cross-reference duty that it declares.
    public String duty() {
        return description.path("x-cross-reference").asText("undeclared");
    }

    /// Whether only the demonstration offers it.
    public boolean forDemonstration() {
        return description.path("x-demonstration").asBoolean();
    }

    /// Whether it takes a body.
    public boolean takesContent() {
        return description.has("requestBody");
    }

    /// The examples of what it takes, by role.
    public JsonNode examples() {
        return description
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples");
    }

    /// Whether it declares this refusal: its status, and its code.
    boolean declares(Answer refusal) {
        return description.path("responses").has("" + refusal.status())
                && StreamSupport.stream(description.path("x-problems").spliterator(), false)
                        .anyMatch(code -> code.asText().equals(refusal.code()));
    }

    /// Its path for one ticket, or one code of the directory.
    public String pathFor(String parameter) {
        return path.replaceAll("\\{[^}]+}", parameter);
    }

    boolean isMeantBy(String requestMethod, String requestPath) {
        return method.equals(requestMethod)
                && Pattern.matches(path.replaceAll("\\{[^}]+}", "[^/]+"), requestPath);
    }
}
