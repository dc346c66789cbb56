package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How often the hub tries to reach a partner's desk before a resolved ticket is closed without its
/// answer.
///
/// @param attempts how many attempts without an answer are enough
/// @param interval how long to leave between two of them
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactAttempts(int attempts, Interval interval, Source source) {

    /// The least time between two attempts.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Interval(int hours, Source source) {}
}
