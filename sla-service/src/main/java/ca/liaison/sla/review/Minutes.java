package ca.liaison.sla.review;

import java.time.Instant;
import java.util.List;

/// What was said and decided at a meeting.
///
/// @param version counts how often it was written down
public record Minutes(int version, String text, List<String> decisions, Instant recordedAt) {
    public Minutes {
        decisions = List.copyOf(decisions);
    }
}
