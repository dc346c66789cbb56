package ca.liaison.kit.problem;

import java.util.Map;

/// One fault of a request.
///
/// @param pointer JSON pointer (RFC 6901) of the faulty member; for an unknown member its parent's;
///   for a query parameter, a header or a part of the path its name behind `?`, `header:` or
///   `path:`
/// @param code stable name of the fault, whose text stands in the message files under
///   `violation.<code>`
/// @param parameters named values for the text and for machines; never what the caller typed
public record Violation(String pointer, String code, Map<String, Object> parameters) {
    public Violation {
        parameters = Map.copyOf(parameters);
    }

    public static Violation of(String pointer, String code) {
        return new Violation(pointer, code, Map.of());
    }

    /// A fault of shape (JSON type, unknown member, unknown value, unknown or repeated parameter)
    /// makes the answer a 400.
    public boolean ofShape() {
        return SHAPE.contains(code);
    }

    private static final java.util.Set<String> SHAPE =
            java.util.Set.of(
                    "unknown_member",
                    "wrong_type",
                    "unknown_value",
                    "unknown_parameter",
                    "repeated");
}
