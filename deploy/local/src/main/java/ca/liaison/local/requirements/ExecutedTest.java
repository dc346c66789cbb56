package ca.liaison.local.requirements;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;

/// One line of what the tests' recorder wrote.
///
/// @param className the test's class
/// @param name what it shows; the invocations of a parameterised test share it
/// @param tags all its tags
/// @param outcome `passed`, `failed` or `skipped`
/// @param at when it ended
@JsonIgnoreProperties(ignoreUnknown = true)
record ExecutedTest(
        @JsonProperty("class") String className,
        String name,
        Set<String> tags,
        String outcome,
        String at) {

    Instant instant() {
        return Instant.parse(at);
    }
}
