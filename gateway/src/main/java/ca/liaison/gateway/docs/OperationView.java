package ca.liaison.gateway.docs;

import java.util.List;

/// One operation as the page shows it.
///
/// @param subject under which it is listed
/// @param description HTML, as are those of parameters and answers
/// @param duty the declared cross-reference duty
/// @param content members of the request body, empty where there is none
/// @param samples request bodies to start from, none where there is no body
/// @param outcomes answers other than problems
/// @param problems those that the gateway itself may answer with
record OperationView(
        String id,
        String method,
        String path,
        String subject,
        String summary,
        String description,
        String duty,
        String dutyText,
        int cost,
        List<Parameter> parameters,
        List<Schemas.Member> content,
        List<Sample> samples,
        List<Outcome> outcomes,
        List<Explained> problems) {

    /// @param in `path`, `query` or `header`
    /// @param place the same in the reader's words
    /// @param example shown where it may be a value of it
    /// @param prefilled whether trying starts with the example
    record Parameter(
            String name,
            String in,
            String place,
            boolean required,
            String type,
            String rules,
            String description,
            String example,
            boolean prefilled) {}

    /// A request body to start from.
    ///
    /// @param name as in the document, empty where it was made from the schema
    /// @param label what it is an example of
    record Sample(String name, String label, String body) {}

    /// @param schema name of the answer's schema, empty where it has none of its own
    record Outcome(String status, String description, String schema) {}
}
