package ca.liaison.acceptance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

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

    /// Whether it takes a body.
    public boolean takesContent() {
        return description.has("requestBody");
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
