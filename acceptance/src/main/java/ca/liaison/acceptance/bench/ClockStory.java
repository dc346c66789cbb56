package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A ticket P2 of Hôpital du Nord as its events tell of it: opened, worked on by the hub, and then
/// whatever happens to tickets. In the demonstration its resolution and a word from either side are
/// due after eight hours around the clock, and at risk after six.
final class ClockStory {
    /// How many of its clocks run and have a target.
    static final int CLOCKS = 3;

    static final Duration AT_RISK = Duration.ofHours(6);
    static final Duration DUE = Duration.ofHours(8);

    private static final String HUB = "hub";
    private static final String PARTNER = TicketLoad.ORGANISATION;
    private static final double UPDATED = 0.80;
    private static final double WAITING = 0.94;

    private final long id;
    private final Instant opened;
    private long sequence;
    private String state = "new";

    ClockStory(long id, Instant opened) {
        this.id = id;
        this.opened = opened;
    }

    String number() {
        return "INC%07d".formatted(id);
    }

    /// One fact, as incident-service writes it to its topic.
    record Fact(String type, String number, Instant at, String content) {}

    /// Its opening, and that the hub began to work on it.
    List<Fact> beginning(Duration until) {
        return List.of(
                fact("opened", PARTNER, opened, "new", List.of()),
                fact("started", HUB, opened.plus(until), "in_progress", List.of()));
    }

    /// Mostly somebody says something; at times it waits for the partner, and seldom it is resolved
    /// and opened again, so that there are always as many that are open.
    Fact next(Instant at, RandomGenerator random) {
        double choice = random.nextDouble();
        return switch (state) {
            case "in_progress" ->
                    choice < UPDATED
                            ? update(at, random)
                            : choice < WAITING
                                    ? fact("waiting", HUB, at, "pending", List.of("waitingOn"))
                                    : fact("resolved", HUB, at, "resolved", List.of());
            case "pending" ->
                    choice < UPDATED / 2
                            ? update(at, random)
                            : fact("resumed", HUB, at, "in_progress", List.of());
            case "resolved" -> fact("reopened", PARTNER, at, "reopened", List.of());
            default -> fact("started", HUB, at, "in_progress", List.of());
        };
    }

    private Fact update(Instant at, RandomGenerator random) {
        ObjectNode text =
                Json.object(
                        "textId",
                        "updates/%s/text".formatted(new UUID(random.nextLong(), random.nextLong())),
                        "visibility",
                        random.nextInt(5) == 0 ? "internal" : "shared");
        return fact("updated", random.nextBoolean() ? HUB : PARTNER, at, state, List.of(), text);
    }

    private Fact fact(
            String verb, String organisation, Instant at, String to, List<String> changed) {
        return fact(verb, organisation, at, to, changed, null);
    }

    private Fact fact(
            String verb,
            String organisation,
            Instant at,
            String to,
            List<String> changed,
            @Nullable ObjectNode text) {
        String type = "ca.liaison.incident." + verb + ".v1";
        sequence++;
        ObjectNode content =
                Json.object(
                        "type",
                        type,
                        "number",
                        number(),
                        "kind",
                        "incident",
                        "security",
                        false,
                        "sequence",
                        sequence,
                        "at",
                        at.toString(),
                        "organisation",
                        organisation,
                        "partner",
                        PARTNER,
                        "commitment",
                        "sla",
                        "channel",
                        "api",
                        "service",
                        "OLIS",
                        "state",
                        to,
                        "reportedPriority",
                        "P2",
                        "assignedPriority",
                        "P2",
                        "assignedOrganisation",
                        HUB,
                        "assignedGroup",
                        "desk",
                        "firstOccurredAt",
                        opened.minus(Duration.ofMinutes(25)).toString(),
                        "told",
                        List.of(organisation.equals(HUB) ? PARTNER : HUB),
                        "parties",
                        List.of(
                                Map.of("organisation", HUB),
                                Map.of(
                                        "organisation",
                                        PARTNER,
                                        "partnerTicketNumber",
                                        "LOAD-" + id)));
        if (!to.equals(state) && !verb.equals("opened")) {
            content.put("previousState", state);
        }
        if (to.equals("pending")) {
            content.put("waitingOn", "partner");
        }
        if (!changed.isEmpty()) {
            content.putPOJO("changed", changed);
        }
        if (text != null) {
            content.setAll(text);
        }
        state = to;
        return new Fact(type, number(), at, content.toString());
    }
}
