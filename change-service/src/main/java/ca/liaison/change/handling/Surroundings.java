package ca.liaison.change.handling;

import ca.liaison.change.change.Board;
import ca.liaison.change.change.Change;
import ca.liaison.change.timing.Bound;
import ca.liaison.change.timing.ChangeTiming;
import ca.liaison.change.timing.ChangeTimings;
import ca.liaison.change.timing.Meeting;
import ca.liaison.change.timing.Timing;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a move may need to know or touch beyond its own change.
@ApplicationScoped
public class Surroundings {
    private final ChangeTimings timings;
    private final CrossReferences crossReferences;
    private final TicketSight sight;

    Surroundings(ChangeTimings timings, CrossReferences crossReferences, TicketSight sight) {
        this.timings = timings;
        this.crossReferences = crossReferences;
        this.sight = sight;
    }

    CrossReferences crossReferences() {
        return crossReferences;
    }

    /// When the change may start, by what is agreed now.
    public Timing timing(Change change, Instant now) {
        return timings.of(change.rfc().service(), now)
                .of(
                        change.procedure(),
                        change.circumstances(),
                        change.rfc(),
                        change.submittedAt(),
                        change.reviewedAt(),
                        change.meeting());
    }

    /// The meeting for which the change is in time when it is submitted now; absent where the
    /// weekly board does not decide about it.
    @Nullable Instant meetingForSubmission(Change change, Instant now) {
        return change.board() == Board.CAB
                ? rules(change, now).board().forSubmission(now).from()
                : null;
    }

    /// The meeting behind the one that just decided.
    @Nullable Instant nextMeeting(Change change, Instant now) {
        return change.board() == Board.CAB ? rules(change, now).board().after(now).from() : null;
    }

    private ChangeTiming rules(Change change, Instant now) {
        return timings.of(change.rfc().service(), now);
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 until the meeting that is to decide has begun
    void requireMeeting(Change change, Instant now) {
        @Nullable Meeting meeting = timing(change, now).meeting();
        if (meeting != null && now.isBefore(meeting.from())) {
            throw Problem.of(ProblemCode.MEETING_TO_COME)
                    .with("number", change.number())
                    .with("meeting", meeting.from().toString())
                    .source("Guide 4.3")
                    .rejected();
        }
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 where it is to start before a rule allows it
    void requireInTime(Change change, Instant now) {
        Timing timing = timing(change, now);
        List<Bound> broken = timing.brokenBy(change.rfc().requested().start());
        if (!broken.isEmpty()) {
            Bound deciding = broken.getFirst();
            throw Problem.of(ProblemCode.START_TOO_EARLY)
                    .with("number", change.number())
                    .with("earliestStart", deciding.earliest().toString())
                    .with("rules", broken.stream().map(bound -> bound.rule().code()).toList())
                    .source(deciding.source().document() + ", " + deciding.source().paragraph())
                    .rejected();
        }
    }

    Rejected numberTaken(long holder, Actor actor) {
        return Participation.numberTaken(TicketKind.CHANGE, holder, actor, sight);
    }
}
