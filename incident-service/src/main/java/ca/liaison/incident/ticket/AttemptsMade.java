package ca.liaison.incident.ticket;

import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The attempts to reach the opener since the last resolution, held against what was agreed
/// (INC-24).
///
/// @param resolvedAt when the opener was first told of the resolution
/// @param all in the order in which they were recorded
/// @param source the paragraph that the refusals rest on
record AttemptsMade(
        String number,
        Instant resolvedAt,
        List<ContactAttempt> all,
        ContactAttempts agreed,
        String source) {

    /// From when the next one may be made: the desk has had a reasonable time to answer the last.
    Instant nextFrom() {
        return all.stream()
                .map(ContactAttempt::at)
                .max(Instant::compareTo)
                .map(last -> last.plus(Duration.ofHours(agreed.interval().hours())))
                .orElse(resolvedAt);
    }

    /// How many were made without an answer since somebody last answered.
    int unanswered() {
        int count = 0;
        for (ContactAttempt attempt : all) {
            count = attempt.outcome() == ContactOutcome.ANSWERED ? 0 : count + 1;
        }
        return count;
    }

    void requireTimeFor(Instant at) {
        if (at.isBefore(nextFrom())) {
            throw refusal(ProblemCode.CONTACT_ATTEMPT_TOO_EARLY).rejected();
        }
    }

    void requireEnough() {
        int missing = agreed.attempts() - unanswered();
        if (missing > 0) {
            throw refusal(ProblemCode.CONTACT_ATTEMPTS_MISSING).with("missing", missing).rejected();
        }
    }

    private Problem refusal(ProblemCode code) {
        return Problem.of(code)
                .with("number", number)
                .with("nextAttemptFrom", nextFrom().toString())
                .source(source);
    }
}
