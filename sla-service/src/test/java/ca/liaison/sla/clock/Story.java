package ca.liaison.sla.clock;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.events.incident.IncidentEvent.LinkedChange;
import ca.liaison.events.incident.IncidentEvent.Party;
import ca.liaison.events.incident.IncidentEventType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a ticket, told step by step; times are Toronto's.
public final class Story {
    public static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final String number;
    private final String kind;
    private final String partner;
    private final String service;
    private final List<IncidentEvent> events = new ArrayList<>();
    private String state = "new";
    private String priority;
    private @Nullable String group;
    private @Nullable String waitingOn;
    private @Nullable Instant firstOccurredAt;
    private @Nullable Instant madeAt;
    private @Nullable LinkedChange change;
    private List<String> findings = List.of();
    private List<String> told = List.of();
    private @Nullable String commitment = "sla";
    private @Nullable String channel = "phone";
    private List<Party> parties;

    private Story(String number, String kind, String partner, String priority) {
        this(number, kind, partner, "OLIS", priority);
    }

    private Story(String number, String kind, String partner, String service, String priority) {
        this.number = number;
        this.kind = kind;
        this.partner = partner;
        this.service = service;
        this.priority = priority;
        this.parties = List.of(new Party("hub", null, null), new Party(partner, "N-1", null));
    }

    public static Story incident(String priority, String openedAt) {
        return of("INC0000001", "incident", "nord", priority, openedAt);
    }

    static Story request(String priority, String openedAt) {
        return of("REQ0000002", "service_request", "nord", priority, openedAt);
    }

    static Story of(String number, String kind, String partner, String priority, String openedAt) {
        return begun(number, kind, partner, priority, toronto(openedAt));
    }

    public static Story begun(
            String number, String kind, String partner, String priority, Instant openedAt) {
        return new Story(number, kind, partner, priority)
                .happens(openedAt, IncidentEventType.OPENED, partner);
    }

    /// An incident about a service whose fault occurred before it was told.
    public static Story outage(
            String number, String service, String priority, String occurredAt, String openedAt) {
        Story story = new Story(number, "incident", "nord", service, priority);
        story.firstOccurredAt = toronto(occurredAt);
        return story.happens(openedAt, IncidentEventType.OPENED, "nord");
    }

    /// A ticket that the hub opens towards the partner, whose number is awaited.
    static Story towards(String partner, String priority, String openedAt) {
        Story story = new Story("INC0000001", "incident", partner, priority);
        story.parties =
                List.of(new Party("hub", null, null), new Party(partner, null, toronto(openedAt)));
        story.state = "assigned";
        return story.happens(openedAt, IncidentEventType.OPENED, "hub");
    }

    public static Instant toronto(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }

    public Story assigned(String at, String group) {
        this.group = group;
        this.state = "assigned";
        return happens(at, IncidentEventType.ASSIGNED, "hub");
    }

    public Story started(String at) {
        this.state = "in_progress";
        return happens(at, IncidentEventType.STARTED, "hub");
    }

    public Story waits(String at, String on) {
        this.state = "pending";
        this.waitingOn = on;
        return happens(at, IncidentEventType.WAITING, "hub");
    }

    public Story resumed(String at) {
        this.state = "in_progress";
        this.waitingOn = null;
        return happens(at, IncidentEventType.RESUMED, "hub");
    }

    public Story resolved(String at) {
        this.state = "resolved";
        this.waitingOn = null;
        return happens(at, IncidentEventType.RESOLVED, "hub");
    }

    public Story closed(String at) {
        this.state = "closed";
        return happens(at, IncidentEventType.CLOSED, partner);
    }

    public Story cancelled(String at) {
        this.state = "cancelled";
        return happens(at, IncidentEventType.CANCELLED, partner);
    }

    public Story reopened(String at) {
        this.state = "reopened";
        return happens(at, IncidentEventType.REOPENED, partner);
    }

    public Story reprioritised(String at, String to) {
        this.priority = to;
        return happens(at, IncidentEventType.PRIORITY_CHANGED, "hub");
    }

    Story updated(String at, String by) {
        return happens(at, IncidentEventType.UPDATED, by);
    }

    Story acknowledged(String at) {
        this.parties = List.of(new Party("hub", null, null), new Party(partner, "N-1", null));
        return happens(at, IncidentEventType.ACKNOWLEDGED, partner);
    }

    Story waived(String at) {
        this.parties = List.of(new Party("hub", null, null), new Party(partner, null, null));
        return happens(at, IncidentEventType.NUMBER_WAIVED, "hub");
    }

    Story fixedInAnEmergency(String at, String made) {
        this.madeAt = toronto(made);
        Story told = happens(at, IncidentEventType.EMERGENCY_FIX_RECORDED, "hub");
        this.madeAt = null;
        return told;
    }

    /// A change was filed for it, of which is said later.
    ///
    /// @param made when it was made, as the change says; absent where it does not
    Story filed(String at, String filed, @Nullable String made) {
        this.change =
                new LinkedChange("CHG0000001", toronto(filed), made == null ? null : toronto(made));
        Story told = happens(at, IncidentEventType.CHANGE_LINKED, "hub");
        this.change = null;
        return told;
    }

    /// A major incident whose review found something.
    public Story reviewed(String at, String... passages) {
        this.findings = List.of(passages);
        Story told = happens(at, IncidentEventType.REVIEW_COMPLETED, "hub");
        this.findings = List.of();
        return told;
    }

    /// The report on a major incident was given to somebody.
    public Story reportGiven(String at, String to) {
        this.told = List.of(to);
        Story given = happens(at, IncidentEventType.REPORT_GIVEN, "hub");
        this.told = List.of();
        return given;
    }

    public Story happens(String at, IncidentEventType type, String by) {
        return happens(toronto(at), type, by);
    }

    public Story happens(Instant at, IncidentEventType type, String by, String to) {
        this.state = to;
        return happens(at, type, by);
    }

    public Story happens(Instant at, IncidentEventType type, String by) {
        events.add(
                new IncidentEvent(
                        type.type(kind),
                        number,
                        kind,
                        false,
                        events.size() + 1L,
                        at,
                        by,
                        partner,
                        commitment,
                        channel,
                        service,
                        state,
                        null,
                        priority,
                        priority,
                        "hub",
                        group,
                        waitingOn,
                        null,
                        null,
                        null,
                        null,
                        firstOccurredAt,
                        madeAt,
                        change,
                        findings,
                        List.of(),
                        null,
                        null,
                        null,
                        told,
                        parties));
        return this;
    }

    public Story byEmail() {
        this.commitment = "slo";
        this.channel = "email";
        IncidentEvent opening = events.removeFirst();
        return happens(opening.at(), IncidentEventType.OPENED, opening.organisation());
    }

    public List<IncidentEvent> events() {
        return List.copyOf(events);
    }

    public Facts facts() {
        return new Facts(events);
    }
}
