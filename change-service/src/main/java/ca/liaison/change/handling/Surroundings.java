package ca.liaison.change.handling;

import ca.liaison.change.change.Board;
import ca.liaison.change.change.Change;
import ca.liaison.change.change.HubSettings;
import ca.liaison.change.change.Move;
import ca.liaison.change.change.Side;
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
import ca.liaison.kit.redaction.NamedText;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a move may need to know or touch beyond its own change.
@ApplicationScoped
public class Surroundings {
    private final ChangeTimings timings;
    private final CrossReferences crossReferences;
    private final TicketSight sight;
    private final Redactions redactions;
    private final HubSettings hub;

    Surroundings(
            ChangeTimings timings,
            CrossReferences crossReferences,
            TicketSight sight,
            Redactions redactions,
            HubSettings hub) {
        this.redactions = redactions;
        this.hub = hub;
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

    /// @throws ca.liaison.kit.problem.Rejected 409 where what the hub is to make would begin in the
    ///   past
    void requireFuture(Change change, Instant start, Instant now) {
        if (change.procedure().implementer() == Side.HUB && start.isBefore(now)) {
            throw Problem.of(ProblemCode.START_TOO_EARLY)
                    .with("number", change.number())
                    .with("earliestStart", now.toString())
                    .with("rules", List.of("schedule"))
                    .source(change.procedure().paragraph())
                    .rejected();
        }
    }

    /// Partners are told before the cut-off; who tells them later has the change decided about at
    /// the meeting whose cut-off is to come (Guide 4.12.1.2).
    void meetAfterTelling(Change change, Instant now) {
        @Nullable Instant meeting = change.meeting();
        if (change.board() == Board.CAB && meeting != null) {
            Instant inTimeFor = rules(change, now).board().forSubmission(now).from();
            change.meetAt(inTimeFor.isAfter(meeting) ? inTimeFor : meeting);
        }
    }

    /// A change that became ready only behind its meeting is decided about at the next one.
    void renewMeeting(Change change, Instant now) {
        if (change.board() == Board.CAB && change.missed(now)) {
            change.meetAt(rules(change, now).board().after(now).from());
        }
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 where it is to start before a rule allows it, or
    ///   was to start before now
    void requireInTime(Change change, Instant now) {
        requireFuture(change, change.rfc().requested().start(), now);
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

    /// A text of the change, wherever it stands.
    Optional<NamedText> text(Change change, TextId id) {
        return change.text(id, hub.organisation()).or(() -> redactions.find(change.id(), id));
    }

    /// Takes a text away wherever it is kept.
    void redact(Change change, NamedText text, Move move) {
        long sequence = change.redact(text, move);
        redactions.redact(
                change.id(),
                text,
                new Redaction(
                        text.id().toString(),
                        sequence,
                        move.at(),
                        move.actor().organisation(),
                        move.actor().subject(),
                        move.actor().client(),
                        move.agent(),
                        Objects.requireNonNull(move.reason())));
    }

    Rejected numberTaken(long holder, Actor actor) {
        return Participation.numberTaken(TicketKind.CHANGE, holder, actor, sight);
    }
}
