package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.sla.clock.Course.Stage;
import ca.liaison.sla.clock.Phase.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which clocks a ticket has and what happened to each, read from its events (SLA-20): a pure
/// function of them and of which waits stop the clock.
final class Courses {
    private static final String RESOLVED = "resolved";
    private static final String CLOSED = "closed";
    private static final String PENDING = "pending";
    private static final String REQUEST = "service_request";
    private static final Set<String> OVER = Set.of("cancelled", "transferred");
    private static final Set<String> WORKED_ON = Set.of("in_progress", PENDING, RESOLVED);

    private static final Set<IncidentEventType> TAKEN_UP =
            EnumSet.of(
                    IncidentEventType.ACKNOWLEDGED,
                    IncidentEventType.ASSIGNED,
                    IncidentEventType.STARTED);

    /// With what a side tells the other one how it stands.
    private static final Set<IncidentEventType> TELLING =
            EnumSet.of(
                    IncidentEventType.UPDATED,
                    IncidentEventType.ACKNOWLEDGED,
                    IncidentEventType.ASSIGNED,
                    IncidentEventType.STARTED,
                    IncidentEventType.WAITING,
                    IncidentEventType.RESUMED,
                    IncidentEventType.REOPENED,
                    IncidentEventType.PRIORITY_CHANGED,
                    IncidentEventType.PRIORITY_REPORTED,
                    IncidentEventType.NOTICE_SENT);

    private final Facts facts;
    private final List<Instant> times;
    private final Set<String> stops;

    private Courses(Facts facts, Set<String> stops) {
        this.facts = facts;
        this.times = facts.times();
        this.stops = stops;
    }

    /// @param stops who may be waited for without the clock running on (OneMail 3.3)
    static List<Course> of(Facts facts, Set<String> stops) {
        return new Courses(facts, stops).all();
    }

    private List<Course> all() {
        List<Course> courses = new ArrayList<>();
        courses.add(once(Goal.ACKNOWLEDGE, Courses::takenUp));
        courses.add(once(Goal.RESPOND, (fact, verb) -> WORKED_ON.contains(fact.state())));
        courses.add(solution());
        sides().forEach((side, organisation) -> courses.add(update(side, organisation)));
        courses.addAll(awaitedNumbers());
        courses.addAll(latentChanges());
        courses.addAll(reviews());
        return courses;
    }

    private interface Reached {
        boolean by(IncidentEvent fact, @Nullable IncidentEventType verb);
    }

    private static boolean takenUp(IncidentEvent fact, @Nullable IncidentEventType verb) {
        return (verb != null && TAKEN_UP.contains(verb)) || WORKED_ON.contains(fact.state());
    }

    /// A goal that is reached once and for all.
    private Course once(Goal goal, Reached reached) {
        List<Phase> phases = begun();
        for (int i = 1; i < facts.all().size() && !ended(phases); i++) {
            IncidentEvent fact = facts.all().get(i);
            if (reached.by(fact, verb(fact))) {
                phases.add(phase(i, Mode.MET, fact.type()));
            } else if (over(fact)) {
                phases.add(phase(i, Mode.ENDED, rule(fact)));
            }
        }
        return new Course(goal.code(), goal, null, byPriority(phases));
    }

    /// It resumes on reopening with the time used; the time in which it was resolved is excluded.
    private Course solution() {
        Goal goal = facts.opening().kind().equals(REQUEST) ? Goal.FULFIL : Goal.RESOLVE;
        List<Phase> phases = begun();
        for (int i = 1; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            Mode mode = mode(fact, phases.getLast().mode());
            if (mode != phases.getLast().mode()) {
                if (!mode.last() && phases.getLast().mode().last()) {
                    Phase solved = phases.removeLast();
                    phases.add(
                            new Phase(
                                    solved.from(),
                                    Mode.EXCLUDED,
                                    solved.sequence(),
                                    solved.rule()));
                }
                phases.add(phase(i, mode, rule(fact)));
            }
        }
        return new Course(goal.code(), goal, null, byPriority(phases));
    }

    private Mode mode(IncidentEvent fact, Mode before) {
        return switch (fact.state()) {
            case RESOLVED -> Mode.MET;
            case CLOSED -> before == Mode.MET ? Mode.MET : Mode.ENDED;
            case "cancelled", "transferred" -> Mode.ENDED;
            case PENDING -> stopped(fact) ? Mode.PAUSED : Mode.RUNNING;
            default -> Mode.RUNNING;
        };
    }

    private boolean stopped(IncidentEvent fact) {
        return fact.waitingOn() != null && stops.contains(fact.waitingOn());
    }

    private Map<String, String> sides() {
        Map<String, String> sides = new LinkedHashMap<>();
        facts.opening().parties().stream()
                .findFirst()
                .ifPresent(hub -> sides.put(hub.organisation(), hub.organisation()));
        sides.putIfAbsent(facts.opening().partner(), facts.opening().partner());
        return sides;
    }

    /// Begins anew with each word of that side; owed as long as the ticket is worked on.
    private Course update(String side, String organisation) {
        List<Stage> stages = new ArrayList<>();
        List<Phase> phases = begun();
        int stageAt = 0;
        String priority = facts.opening().assignedPriority();
        for (int i = 1; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            boolean over = over(fact) || fact.state().equals(RESOLVED);
            boolean told = tells(fact, organisation);
            boolean again = ended(phases) && !over;
            boolean other = !fact.assignedPriority().equals(priority);
            if (!ended(phases) && over) {
                phases.add(phase(i, Mode.ENDED, rule(fact)));
            } else if (again || (told && !over) || (other && !over)) {
                stages.add(new Stage(times.get(stageAt), priority, phases));
                phases =
                        told || again
                                ? new ArrayList<>(List.of(phase(i, Mode.RUNNING, fact.type())))
                                : new ArrayList<>(phases);
                stageAt = i;
                priority = fact.assignedPriority();
            }
        }
        stages.add(new Stage(times.get(stageAt), priority, phases));
        return new Course(
                Goal.UPDATE.code() + "." + side, Goal.UPDATE, organisation, List.copyOf(stages));
    }

    private static boolean tells(IncidentEvent fact, String organisation) {
        IncidentEventType verb = verb(fact);
        return fact.organisation().equals(organisation)
                && verb != null
                && TELLING.contains(verb)
                && !"internal".equals(fact.visibility());
    }

    /// One for each organisation whose number was ever awaited; a second wait goes on where the
    /// first one ended.
    private List<Course> awaitedNumbers() {
        Map<String, List<Phase>> waits = new LinkedHashMap<>();
        for (int i = 0; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            for (IncidentEvent.Party party : fact.parties()) {
                if (party.awaitedSince() != null && !waits.containsKey(party.organisation())) {
                    waits.put(
                            party.organisation(),
                            new ArrayList<>(
                                    List.of(
                                            new Phase(
                                                    party.awaitedSince(),
                                                    Mode.RUNNING,
                                                    fact.sequence(),
                                                    fact.type()))));
                }
            }
            for (Map.Entry<String, List<Phase>> wait : waits.entrySet()) {
                Mode mode = ofWait(fact, wait.getKey());
                if (!ended(wait.getValue()) && mode.last()) {
                    wait.getValue().add(phase(i, mode, fact.type()));
                }
            }
        }
        List<Course> courses = new ArrayList<>();
        waits.forEach((organisation, phases) ->
                courses.add(
                        new Course(
                                Goal.PARTNER_NUMBER.code() + "." + organisation,
                                Goal.PARTNER_NUMBER,
                                organisation,
                                byPriority(phases))));
        return courses;
    }

    private static Mode ofWait(IncidentEvent fact, String organisation) {
        Optional<IncidentEvent.Party> party =
                fact.parties().stream()
                        .filter(each -> each.organisation().equals(organisation))
                        .findFirst();
        if (party.isPresent() && party.get().partnerTicketNumber() != null) {
            return Mode.MET;
        }
        boolean awaited = party.isPresent() && party.get().awaitedSince() != null;
        return awaited && !over(fact) ? Mode.RUNNING : Mode.ENDED;
    }

    /// One for each emergency fix, from when it was made until its change was filed, judged by the
    /// priority that the ticket had when it was recorded: a lower one later does not undo the duty.
    private List<Course> latentChanges() {
        List<IncidentEvent> fixes =
                facts.all().stream()
                        .filter(fact ->
                                fact.madeAt() != null
                                        && verb(fact) == IncidentEventType.EMERGENCY_FIX_RECORDED)
                        .toList();
        Map<IncidentEvent, IncidentEvent> filed = filed(fixes);
        List<Course> courses = new ArrayList<>();
        for (IncidentEvent fix : fixes) {
            courses.add(
                    new Course(
                            Goal.LATENT_RFC.code() + "." + (courses.size() + 1),
                            Goal.LATENT_RFC,
                            facts.opening().parties().getFirst().organisation(),
                            List.of(
                                    new Stage(
                                            times.get(facts.all().indexOf(fix)),
                                            fix.assignedPriority(),
                                            latentChange(fix, filed.get(fix))))));
        }
        return courses;
    }

    private static List<Phase> latentChange(IncidentEvent fix, @Nullable IncidentEvent filing) {
        Instant made = Objects.requireNonNull(fix.madeAt());
        Phase running = new Phase(made, Mode.RUNNING, fix.sequence(), fix.type());
        if (filing == null) {
            return List.of(running);
        }
        Instant filedAt = Objects.requireNonNull(filing.change()).filedAt();
        return List.of(
                running,
                new Phase(
                        filedAt.isBefore(made) ? made : filedAt,
                        Mode.MET,
                        filing.sequence(),
                        filing.type()));
    }

    /// Which change belongs to which fix: the one that says the same time at which it was made;
    /// what is left, in the order in which it came.
    private Map<IncidentEvent, IncidentEvent> filed(List<IncidentEvent> fixes) {
        Map<IncidentEvent, IncidentEvent> filed = new HashMap<>();
        List<IncidentEvent> left = new ArrayList<>();
        facts.all().stream().filter(fact -> fact.change() != null).forEach(left::add);
        for (boolean sameTime : new boolean[] {true, false}) {
            for (IncidentEvent fix : fixes) {
                if (!filed.containsKey(fix)) {
                    left.stream()
                            .filter(each -> !sameTime || isOf(each, fix))
                            .findFirst()
                            .ifPresent(each -> {
                                filed.put(fix, each);
                                left.remove(each);
                            });
                }
            }
        }
        return filed;
    }

    private static boolean isOf(IncidentEvent filing, IncidentEvent fix) {
        return Objects.equals(Objects.requireNonNull(filing.change()).madeAt(), fix.madeAt());
    }

    /// Of a major incident, counted from its last resolution.
    private List<Course> reviews() {
        boolean major =
                facts.all().stream()
                        .anyMatch(fact -> verb(fact) == IncidentEventType.DECLARED_MAJOR);
        return major
                ? List.of(
                                review(Goal.REVIEW_SCHEDULED, IncidentEventType.REVIEW_SCHEDULED),
                                review(Goal.REVIEW_REPORT, IncidentEventType.REVIEW_COMPLETED))
                        .stream()
                        .filter(course -> !course.stages().isEmpty())
                        .toList()
                : List.of();
    }

    private Course review(Goal goal, IncidentEventType reaching) {
        List<Stage> stages = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        String before = "";
        for (int i = 0; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            if (fact.state().equals(RESOLVED) && !before.equals(RESOLVED)) {
                phases = new ArrayList<>(List.of(phase(i, Mode.RUNNING, fact.type())));
                stages.add(new Stage(times.get(i), fact.assignedPriority(), phases));
            } else if (!phases.isEmpty() && !ended(phases)) {
                if (verb(fact) == reaching) {
                    phases.add(phase(i, Mode.MET, fact.type()));
                    replaceLast(stages, phases);
                } else if (verb(fact) == IncidentEventType.REOPENED) {
                    phases.add(phase(i, Mode.ENDED, rule(fact)));
                    replaceLast(stages, phases);
                }
            }
            before = fact.state();
        }
        return new Course(goal.code(), goal, null, stages);
    }

    private static void replaceLast(List<Stage> stages, List<Phase> phases) {
        Stage last = stages.removeLast();
        stages.add(new Stage(last.from(), last.priority(), phases));
    }

    /// The same clock judged by each priority that the ticket had, one after the other.
    private List<Stage> byPriority(List<Phase> phases) {
        List<Stage> stages = new ArrayList<>();
        String priority = "";
        for (int i = 0; i < facts.all().size(); i++) {
            IncidentEvent fact = facts.all().get(i);
            if (!fact.assignedPriority().equals(priority)) {
                priority = fact.assignedPriority();
                stages.add(new Stage(times.get(i), priority, phases));
            }
        }
        return stages;
    }

    private List<Phase> begun() {
        return new ArrayList<>(List.of(phase(0, Mode.RUNNING, facts.opening().type())));
    }

    private Phase phase(int fact, Mode mode, String rule) {
        return new Phase(times.get(fact), mode, facts.all().get(fact).sequence(), rule);
    }

    private static boolean ended(List<Phase> phases) {
        return phases.getLast().mode().last();
    }

    private static boolean over(IncidentEvent fact) {
        return OVER.contains(fact.state()) || fact.state().equals(CLOSED);
    }

    private static String rule(IncidentEvent fact) {
        return fact.waitingOn() == null
                ? "state:" + fact.state()
                : "state:" + fact.state() + ":" + fact.waitingOn();
    }

    private static @Nullable IncidentEventType verb(IncidentEvent fact) {
        return Facts.verb(fact).orElse(null);
    }
}
