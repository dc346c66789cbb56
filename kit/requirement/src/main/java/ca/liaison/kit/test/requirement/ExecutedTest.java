package ca.liaison.kit.test.requirement;

import java.time.Instant;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// One test as it was executed.
///
/// @param id JUnit's unique id
/// @param className the test's outermost class
/// @param name what the test shows, as a sentence
/// @param tags all its tags, those of its class too
/// @param outcome how it ended
/// @param at when it ended
record ExecutedTest(
        String id,
        String className,
        String name,
        SortedSet<String> tags,
        Outcome outcome,
        Instant at) {

    /// The record as one line of JSON.
    String toJson() {
        return "{\"id\":%s,\"class\":%s,\"name\":%s,\"tags\":[%s],\"outcome\":%s,\"at\":%s}"
                .formatted(
                        quoted(id),
                        quoted(className),
                        quoted(name),
                        tags.stream().map(ExecutedTest::quoted).collect(Collectors.joining(",")),
                        quoted(outcome.code()),
                        quoted(at.toString()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                quoted.append("\\u%04x".formatted((int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
