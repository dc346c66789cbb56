package ca.liaison.sla.businessclock;

import ca.liaison.kit.businesstime.BusinessTime;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Moves business time forward, for all services in the same instant. Elsewhere than in the
/// demonstration there is nothing to move, and no such operation.
@ApplicationScoped
public class MoveBusinessClock {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final BusinessTime time;
    private final Clock clock;

    MoveBusinessClock(BusinessTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /// @param now business time
    /// @param ahead how far it is ahead of real time
    public record Told(Instant now, Duration ahead) {}

    public Told tell() {
        requireMovable();
        return new Told(clock.instant(), time.offset());
    }

    public Told execute(MoveBusinessClockRequest request, RequestContent content) {
        requireMovable();
        if ((request.advance() == null) == (request.now() == null)) {
            content.fault(
                    new Violation("", "one_of", Map.of("members", List.of("advance", "now"))));
        }
        Duration advance = advance(request.advance(), content);
        Instant to = request.now() == null ? null : request.now().toInstant();
        if (to != null && to.isAfter(clock.instant().plus(FARTHEST))) {
            content.fault(Violation.of("/now", "not_forward"));
        }
        content.rejectFaults();
        if (advance != null) {
            time.advance(advance);
        } else if (to != null && !time.advanceTo(to)) {
            content.fault(Violation.of("/now", "not_forward"));
            content.rejectFaults();
        }
        return tell();
    }

    private static @Nullable Duration advance(@Nullable String text, RequestContent content) {
        if (text == null) {
            return null;
        }
        try {
            Duration advance = Duration.parse(text);
            if (advance.isPositive() && advance.compareTo(FARTHEST) <= 0) {
                return advance;
            }
            content.fault(Violation.of("/advance", "not_forward"));
        } catch (DateTimeException noDuration) {
            content.fault(Violation.of("/advance", "malformed"));
        }
        return null;
    }

    private void requireMovable() {
        if (!time.movable()) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
    }
}
