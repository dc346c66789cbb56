package ca.liaison.sla.recovery;

import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records what came of an exercise of recovering a service (SLA-34).
@ApplicationScoped
public class RecordExercise {
    private static final int EARLIEST_YEAR = 1900;

    private final RecoveryExercises exercises;
    private final ReadExercises reading;
    private final Directory directory;
    private final Clock clock;

    RecordExercise(
            RecoveryExercises exercises, ReadExercises reading, Directory directory, Clock clock) {
        this.exercises = exercises;
        this.reading = reading;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param created whether it was recorded now, and not by the same request before
    public record Recorded(JudgedExercise exercise, boolean created) {}

    /// @throws ca.liaison.kit.problem.Rejected where the caller may not, what is told has faults,
    ///   or the number was used for another exercise
    @Transactional
    public Recorded execute(RecordExerciseRequest request, RequestContent content, Actor actor) {
        if (!actor.hub() || !actor.has(Role.SERVICE_LEAD)) {
            throw Problem.of(ProblemCode.FORBIDDEN).rejected();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String service = request.service();
        if (service != null && directory.snapshot().service(service, now).isEmpty()) {
            content.fault(Violation.of("/service", "unknown_service"));
        }
        LocalDate heldOn = day(request.heldOn(), content);
        if (heldOn != null && heldOn.isAfter(LocalDate.ofInstant(now, ReadExercises.TORONTO))) {
            content.fault(Violation.of("/heldOn", "in_future"));
        }
        Duration time = duration("/timeToRecover", request.timeToRecover(), content);
        Duration point = duration("/pointRecovered", request.pointRecovered(), content);
        content.rejectFaults();
        RecoveryExercise told =
                new RecoveryExercise(
                        Objects.requireNonNull(request.exerciseNumber()),
                        Objects.requireNonNull(service),
                        Objects.requireNonNull(heldOn),
                        Objects.requireNonNull(time),
                        Objects.requireNonNull(point),
                        Objects.requireNonNull(request.findings()),
                        now);
        if (exercises.add(told, actor.client())) {
            return new Recorded(reading.judged(told, actor), true);
        }
        RecoveryExercise before = exercises.find(told.number()).orElseThrow();
        if (!before.tellsTheSameAs(told)) {
            throw Problem.of(ProblemCode.EXERCISE_NUMBER_TAKEN)
                    .with("exerciseNumber", told.number())
                    .rejected();
        }
        return new Recorded(reading.judged(before, actor), false);
    }

    private static @Nullable LocalDate day(@Nullable String text, RequestContent content) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST_YEAR) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below, as a day that no exercise was held on
        }
        content.fault(Violation.of("/heldOn", "malformed"));
        return null;
    }

    private static @Nullable Duration duration(
            String pointer, @Nullable String text, RequestContent content) {
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
            content.fault(Violation.of(pointer, "negative"));
        } catch (DateTimeException noDuration) {
            content.fault(Violation.of(pointer, "malformed"));
        }
        return null;
    }
}
