package ca.liaison.kit.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a request is not done, before it is put into a language.
///
/// @param members further members of the problem document, which its texts may also use by name
/// @param retryAfter when to ask again, where asking again makes sense
public record Problem(
        ProblemCode code,
        List<Violation> violations,
        Map<String, Object> members,
        @Nullable Duration retryAfter) {
    public Problem {
        violations = List.copyOf(violations);
        members = Map.copyOf(members);
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, List.of(), Map.of(), null);
    }

    /// All faults of one request: 400 if any is one of shape, else 422.
    public static Problem of(List<Violation> violations) {
        boolean shape = violations.stream().anyMatch(Violation::ofShape);
        return new Problem(
                shape ? ProblemCode.INVALID_REQUEST : ProblemCode.UNPROCESSABLE_CONTENT,
                violations,
                Map.of(),
                null);
    }

    public static Problem of(ProblemCode code, Violation violation) {
        return new Problem(code, List.of(violation), Map.of(), null);
    }

    /// Outcome unknown, or not now: asking again is right.
    public static Problem unavailable(Duration retryAfter) {
        return new Problem(ProblemCode.SERVICE_UNAVAILABLE, List.of(), Map.of(), retryAfter);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, violations, more, retryAfter);
    }

    /// The paragraph of the source documents that the refusal rests on, as in `Guide 2.5.1`.
    public Problem source(String paragraph) {
        return with("source", paragraph);
    }

    public Problem retryAfter(Duration duration) {
        return new Problem(code, violations, members, duration);
    }

    public Rejected rejected() {
        return new Rejected(this);
    }
}
