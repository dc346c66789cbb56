package ca.liaison.sla.clock;

import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.events.servicelevel.TicketClock.ShortHours;
import ca.liaison.sla.clock.Course.Stage;
import ca.liaison.sla.clock.Phase.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All clocks of a ticket at an instant: a pure function of its events, of what was agreed when it
/// was opened, and of that instant (SLA-23).
///
/// @param clocks in the order of what is to be done first
/// @param milestones all that were reached until then, of every version of every goal, in the order
///   of their moments
/// @param next when the next one will be reached if nothing happens; absent where none will
public record TicketClocks(
        List<ClockReading> clocks, List<Milestone> milestones, @Nullable Instant next) {

    public TicketClocks {
        clocks = List.copyOf(clocks);
        milestones = List.copyOf(milestones);
    }

    static TicketClocks read(Facts facts, Terms terms, Instant now) {
        List<ClockReading> clocks = new ArrayList<>();
        List<Milestone> milestones = new ArrayList<>();
        Instant next = null;
        for (Course course : Courses.of(facts, terms.clockStops())) {
            List<Judged> judged = judged(course, terms);
            if (judged.isEmpty()
                    || (course.goal() == Goal.UPDATE && judged.getLast().policy.agreed() == null)) {
                continue;
            }
            List<Counted> counted = judged.stream().map(Judged::count).toList();
            for (Counted each : counted) {
                milestones.addAll(each.milestones(course, now));
            }
            Counted last = counted.getLast();
            clocks.add(last.reading(course, terms, now));
            next = earlier(next, last.next(now));
        }
        milestones.sort(Comparator.comparing(Milestone::at));
        return new TicketClocks(clocks, milestones, next);
    }

    /// The clocks as they travel.
    public List<TicketClock> wire() {
        return clocks.stream().map(ClockReading::clock).toList();
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /// The stages of a course with what each is judged by. Stages that are judged alike are one;
    /// those that were over before the clock began are none.
    private static List<Judged> judged(Course course, Terms terms) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < course.stages().size(); i++) {
            Stage stage = course.stages().get(i);
            Instant until =
                    i + 1 < course.stages().size() ? course.stages().get(i + 1).from() : null;
            if (until != null && !until.isAfter(stage.startedAt())) {
                continue;
            }
            Policy policy = terms.policy(course.goal(), stage.priority());
            Judged before = judged.isEmpty() ? null : judged.getLast();
            if (before != null && before.goesOnAs(stage, policy)) {
                judged.removeLast();
                judged.add(new Judged(before.version, before.from, until, stage, policy));
            } else {
                int version = before == null ? 1 : before.version + 1;
                judged.add(new Judged(version, stage.from(), until, stage, policy));
            }
        }
        return judged;
    }

    /// One version of a goal.
    ///
    /// @param from since when it holds
    /// @param until when the next one holds instead
    private record Judged(
            int version, Instant from, @Nullable Instant until, Stage stage, Policy policy) {

        boolean goesOnAs(Stage next, Policy judgedBy) {
            return policy.judgesLike(judgedBy)
                    && stage.phases().getFirst().equals(next.phases().getFirst());
        }

        Counted count() {
            List<Phase> phases =
                    stage.phases().stream()
                            .filter(phase -> until == null || phase.from().isBefore(until))
                            .toList();
            Run run = Run.of(phases, policy.calendar().calendar());
            Duration time = policy.time(stage.startedAt());
            Duration risk =
                    time == null ? null : time.multipliedBy(policy.atRiskPercent()).dividedBy(100);
            return new Counted(this, run, time, reaches(run, risk), reaches(run, time));
        }

        private @Nullable Instant reaches(Run run, @Nullable Duration work) {
            Instant reached = work == null ? null : run.reaches(work);
            return reached == null || (until != null && !reached.isBefore(until)) ? null : reached;
        }
    }

    /// One version of a goal, and how far its time went.
    ///
    /// @param time that there is; absent without a target
    /// @param riskAt when so much of it is over that the goal is at risk; absent where it never is
    /// @param due when all of it is over; absent where it never is
    private record Counted(
            Judged judged,
            Run run,
            @Nullable Duration time,
            @Nullable Instant riskAt,
            @Nullable Instant due) {

        List<Milestone> milestones(Course course, Instant now) {
            List<Milestone> reached = new ArrayList<>();
            addIfOver(reached, course, ClocksEventType.AT_RISK, riskAt, now);
            addIfOver(reached, course, ClocksEventType.BREACHED, due, now);
            return reached;
        }

        private void addIfOver(
                List<Milestone> reached,
                Course course,
                ClocksEventType type,
                @Nullable Instant at,
                Instant now) {
            if (at != null && !at.isAfter(now)) {
                Instant told = at.isBefore(judged.from) ? judged.from : at;
                reached.add(new Milestone(course.id(), judged.version, type, told));
            }
        }

        @Nullable Instant next(Instant now) {
            return earlier(later(riskAt, now), later(due, now));
        }

        private static @Nullable Instant later(@Nullable Instant at, Instant now) {
            return at != null && at.isAfter(now) ? at : null;
        }

        ClockReading reading(Course course, Terms terms, Instant now) {
            Stage stage = judged.stage;
            Policy policy = judged.policy;
            Phase last = stage.phases().getLast();
            boolean breached = due != null && !due.isAfter(now);
            boolean paused = last.mode() == Mode.PAUSED || last.mode() == Mode.EXCLUDED;
            TicketClock clock =
                    new TicketClock(
                            course.id(),
                            course.goal().code(),
                            course.organisation(),
                            judged.version,
                            paused ? Mode.PAUSED.code() : last.mode().code(),
                            policy.calendar().code(),
                            policy.calendar().version(),
                            terms.commitment(),
                            time == null ? null : policy.target(time),
                            stage.startedAt(),
                            due != null || time == null || paused ? due : run.wouldReach(time),
                            riskAt,
                            paused ? last.from() : null,
                            run.runningSince(),
                            run.used().toString(),
                            last.mode().last() ? last.from() : null,
                            breached ? due : null,
                            shortHours(course, terms));
            return new ClockReading(clock, segments());
        }

        private List<ShortHours> shortHours(Course course, Terms terms) {
            Instant start = judged.stage.startedAt();
            return time == null || !terms.needsPeople(course.goal())
                    ? List.of()
                    : terms.shortHours(
                            start, judged.policy.calendar().calendar().due(start, time), time);
        }

        private List<Segment> segments() {
            List<Phase> phases = judged.stage.phases();
            List<Segment> segments = new ArrayList<>();
            for (int i = 0; i < phases.size(); i++) {
                Phase phase = phases.get(i);
                Instant end = i + 1 < phases.size() ? phases.get(i + 1).from() : null;
                if (!phase.mode().last()) {
                    segments.add(
                            new Segment(
                                    phase.mode().code(),
                                    phase.from(),
                                    end,
                                    end == null
                                            ? null
                                            : judged.policy
                                                    .calendar()
                                                    .calendar()
                                                    .elapsed(phase.from(), end)
                                                    .toString(),
                                    phase.sequence(),
                                    phase.rule()));
                }
            }
            return segments;
        }
    }
}
