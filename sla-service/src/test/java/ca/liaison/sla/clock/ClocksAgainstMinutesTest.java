package ca.liaison.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEventType;
import ca.liaison.events.servicelevel.ClocksEventType;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.sla.clock.Changes.Change;
import ca.liaison.sla.clock.Changes.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/// The clock of a solution, against a slow count minute by minute; and what is told of it, against
/// what should be told, however late and in whatever order anything is known.
class ClocksAgainstMinutesTest {
    private static final Agreed AGREED = Agreed.usual();
    private static final Instant SPRING = Story.toronto("2026-03-06T00:00");
    private static final Instant AUTUMN = Story.toronto("2026-10-30T00:00");

    /// A random life of an incident P3, at whole minutes.
    private static Story life(Random random) {
        Instant at =
                firstUnmistakable(
                        (random.nextBoolean() ? SPRING : AUTUMN)
                                .plus(Duration.ofMinutes(random.nextInt(3 * 24 * 60))));
        Story story = Story.incident("P3", local(at));
        String state = "new";
        int steps = 1 + random.nextInt(7);
        for (int i = 0; i < steps; i++) {
            at = firstUnmistakable(at.plus(Duration.ofMinutes(random.nextInt(2 * 24 * 60))));
            state = next(story, state, local(at), random);
        }
        return story;
    }

    /// The story is told in local times; of an hour that comes twice it means the first.
    private static Instant firstUnmistakable(Instant at) {
        Instant first = at;
        while (!Story.toronto(local(first)).equals(first)) {
            first = first.plus(Duration.ofHours(1));
        }
        return first;
    }

    private static String local(Instant at) {
        return at.atZone(Story.TORONTO).toLocalDateTime().toString();
    }

    private static String next(Story story, String state, String at, Random random) {
        return switch (state) {
            case "in_progress" -> {
                if (random.nextInt(3) == 0) {
                    story.resolved(at);
                    yield "resolved";
                }
                story.waits(at, random.nextBoolean() ? "partner" : "vendor");
                yield "pending";
            }
            case "pending" -> {
                story.resumed(at);
                yield "in_progress";
            }
            case "resolved" -> {
                story.reopened(at);
                yield "reopened";
            }
            default -> {
                story.started(at);
                yield "in_progress";
            }
        };
    }

    @Property(tries = 60)
    @Tag("SLA-20")
    @Tag("SLA-23")
    void agreesWithACountMinuteByMinute(@ForAll long seed) {
        Random random = new Random(seed);
        Story story = life(random);
        Instant now = story.facts().latest().at().plus(Duration.ofMinutes(random.nextInt(9_000)));
        TicketClock clock = AGREED.read(story.facts(), now).wire().get(2);
        assertThat(clock.goal()).isEqualTo("resolve");
        Counted counted =
                Counted.of(story.events(), now, Objects.requireNonNull(clock.target()).time());
        assertThat(clock.breachedAt()).as("seed %d", seed).isEqualTo(counted.breachedAt());
        Duration used = Duration.parse(clock.used());
        if (clock.runningSince() != null) {
            used = used.plus(Agreed.hubHours().elapsed(clock.runningSince(), now));
        }
        assertThat(used).as("seed %d", seed).isEqualTo(counted.used());
    }

    /// A count that looks at every minute.
    private record Counted(Duration used, @Nullable Instant breachedAt) {

        static Counted of(List<IncidentEvent> events, Instant now, Duration allowed) {
            long used = 0;
            @Nullable Instant breachedAt = null;
            @Nullable Instant overSince = null;
            for (Instant minute = events.getFirst().at();
                    !minute.isAfter(now);
                    minute = minute.plus(Duration.ofMinutes(1))) {
                boolean running = running(events, minute);
                if (running && overSince != null && breachedAt == null) {
                    breachedAt = minute;
                }
                if (running && open(minute) && minute.isBefore(now)) {
                    used++;
                    if (used == allowed.toMinutes()) {
                        overSince = minute.plus(Duration.ofMinutes(1));
                    }
                }
            }
            return new Counted(Duration.ofMinutes(used), breachedAt);
        }

        private static boolean running(List<IncidentEvent> events, Instant at) {
            IncidentEvent last = events.getFirst();
            for (IncidentEvent each : events) {
                last = each.at().isAfter(at) ? last : each;
            }
            return switch (last.state()) {
                case "resolved" -> false;
                case "pending" -> !"partner".equals(last.waitingOn());
                default -> true;
            };
        }

        private static boolean open(Instant minute) {
            ZonedDateTime local = minute.atZone(Story.TORONTO);
            return local.getDayOfWeek().getValue() < 6
                    && local.getHour() >= 8
                    && local.getHour() < 17;
        }
    }

    /// Sweeps at random moments, events known late and in any order, some of them again: in the end
    /// each milestone was told once, those that late knowledge undid were withdrawn, and what
    /// stands is what follows from all that happened.
    @Property(tries = 60)
    @Tag("SLA-21")
    void tellsEachMilestoneOnceHoweverLateAnythingIsKnown(@ForAll long seed) {
        Random random = new Random(seed);
        Story story = life(random);
        List<IncidentEvent> events = story.events();
        Map<String, Told> told = new HashMap<>();
        List<String> toldAgain = new ArrayList<>();
        int known = 1;
        Instant now = events.getFirst().at();
        Instant end = events.getLast().at().plus(Duration.ofDays(20));
        while (now.isBefore(end) || known < events.size()) {
            now = now.plus(Duration.ofMinutes(random.nextInt(6_000)));
            while (known < events.size()
                    && !events.get(known).at().isAfter(now)
                    && random.nextInt(3) > 0) {
                known++;
            }
            TicketClocks read = AGREED.read(new Facts(events.subList(0, known)), now);
            Changes changes = Changes.between(List.of(), List.copyOf(told.values()), read, now);
            for (Change change : changes.all()) {
                Milestone milestone = change.milestone();
                if (milestone != null) {
                    Told before = told.get(milestone.key());
                    if (before != null && before.withdrawn() == change.withdraws()) {
                        toldAgain.add(milestone.key());
                    }
                    told.put(milestone.key(), new Told(milestone, change.withdraws()));
                }
            }
        }
        TicketClocks last = AGREED.read(story.facts(), now);
        assertThat(toldAgain).as("seed %d", seed).isEmpty();
        assertThat(told.values().stream().filter(each -> !each.withdrawn()).map(Told::milestone))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(last.milestones());
        assertThat(last.milestones())
                .filteredOn(each -> each.type() == ClocksEventType.BREACHED)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 30)
    @Tag("SLA-23")
    void aNewFactThatChangesNothingLeavesTheClockAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        Story story = life(random);
        Instant now = story.facts().latest().at().plus(Duration.ofMinutes(random.nextInt(9_000)));
        TicketClock before = AGREED.read(story.facts(), now).wire().get(2);
        story.happens(now, IncidentEventType.ATTACHED, "nord");
        assertThat(AGREED.read(story.facts(), now).wire().get(2)).isEqualTo(before);
    }
}
