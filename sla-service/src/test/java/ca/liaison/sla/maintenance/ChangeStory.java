package ca.liaison.sla.maintenance;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.events.change.ChangeEventType;
import ca.liaison.sla.clock.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a change, told step by step; local times are Toronto's.
public final class ChangeStory {
    private final String number;
    private final String service;
    private final List<ChangeEvent.Party> parties;
    private final List<ChangeEvent> events = new ArrayList<>();
    private String changeType = "normal";
    private String state = "filed";
    private Instant submittedAt = Instant.EPOCH;
    private Instant start = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private @Nullable Instant outageStart;
    private @Nullable Instant outageEnd;

    private ChangeStory(String number, String service, String partner) {
        this.number = number;
        this.service = service;
        this.parties =
                List.of(
                        new ChangeEvent.Party("hub", null),
                        new ChangeEvent.Party(partner, "P-" + number));
    }

    /// A change of a partner that the hub makes, not filed yet.
    public static ChangeStory of(String number, String service, String partner) {
        return new ChangeStory(number, service, partner);
    }

    public ChangeStory emergencyFix() {
        changeType = "emergency_fix";
        return this;
    }

    public ChangeStory lasting(String from, String until) {
        return lasting(Story.toronto(from), Story.toronto(until));
    }

    public ChangeStory lasting(Instant from, Instant until) {
        start = from;
        end = until;
        return this;
    }

    public ChangeStory out(String from, String until) {
        return out(Story.toronto(from), Story.toronto(until));
    }

    public ChangeStory out(Instant from, Instant until) {
        outageStart = from;
        outageEnd = until;
        return this;
    }

    public ChangeStory filed(String at) {
        return filed(Story.toronto(at));
    }

    public ChangeStory filed(Instant at) {
        submittedAt = at;
        return happens(at, ChangeEventType.FILED, "filed");
    }

    public ChangeStory approvedByPartner(String at) {
        return happens(Story.toronto(at), ChangeEventType.APPROVAL_GIVEN, state);
    }

    public ChangeStory scheduled(String at) {
        return happens(Story.toronto(at), ChangeEventType.DECIDED, "scheduled");
    }

    public ChangeStory rejected(String at) {
        return happens(Story.toronto(at), ChangeEventType.DECIDED, "rejected");
    }

    /// To the times that were told since.
    public ChangeStory rescheduled(String at) {
        return happens(Story.toronto(at), ChangeEventType.RESCHEDULED, state);
    }

    public ChangeStory resolved(String at) {
        return happens(Story.toronto(at), ChangeEventType.RESOLVED, "resolved");
    }

    public ChangeStory withdrawn(String at) {
        return happens(Story.toronto(at), ChangeEventType.WITHDRAWN, "withdrawn");
    }

    public List<ChangeEvent> events() {
        return List.copyOf(events);
    }

    public ChangeEvent latest() {
        return events.getLast();
    }

    ChangeCourse course() {
        return new ChangeCourse(events);
    }

    private ChangeStory happens(Instant at, ChangeEventType type, String then) {
        String before = state;
        state = then;
        events.add(
                new ChangeEvent(
                        type.type(),
                        number,
                        events.size() + 1L,
                        at,
                        "hub",
                        "4.12.1.1",
                        changeType,
                        parties.getLast().organisation(),
                        submittedAt,
                        service,
                        "SERVERS",
                        state,
                        before.equals(state) ? null : before,
                        start,
                        end,
                        outageStart,
                        outageEnd,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        parties));
        return this;
    }
}
