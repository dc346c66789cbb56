package ca.liaison.sla.clock;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Calendar.OpeningHours;
import ca.liaison.events.directory.ClockStops;
import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.Holiday;
import ca.liaison.events.directory.MajorIncidentReview;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.OutageAudience;
import ca.liaison.events.directory.PriorityMatrix;
import ca.liaison.events.directory.PrivacyMatters;
import ca.liaison.events.directory.ReopeningWindow;
import ca.liaison.events.directory.SecondLevel;
import ca.liaison.events.directory.ServiceDesk;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.events.directory.Source;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.events.directory.SupportHours;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.DirectorySnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// An agreement for tests: P1 in 4 hours and P2 in 8 around the clock, P3 in 3 business days, P4
/// without a target; service requests P3 in 5 business days; updates of P1 every 4 hours.
final class Agreed {
    private static final Source SOURCE = new Source("Test", "1", "undated", true);
    private static final BilingualText NAME = new BilingualText("Essai", "Test");
    private static final Instant BEGIN = Instant.parse("2016-01-01T05:00:00Z");
    private static final Holiday CANADA_DAY =
            new Holiday(
                    "canada_day",
                    NAME,
                    Holiday.Kind.STATUTORY,
                    new Holiday.EachYear(MonthDay.of(7, 1)),
                    new TreeMap<>(),
                    SOURCE);
    private static final Map<String, Calendar> CALENDARS =
            Map.of(
                    "around_the_clock",
                    calendar(
                            "around_the_clock",
                            new OpeningHours(
                                    new TreeSet<>(EnumSet.allOf(DayOfWeek.class)),
                                    "00:00",
                                    "24:00")),
                    "hub_hours",
                    calendar(
                            "hub_hours",
                            new OpeningHours(
                                    new TreeSet<>(
                                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                                    "08:00",
                                    "17:00")));

    private final DirectorySnapshot directory;
    private final Calendars calendars;

    private Agreed(List<DirectoryRecord> records) {
        this.directory = DirectorySnapshot.of(records);
        this.calendars = new Calendars(() -> directory);
    }

    static BusinessCalendar hubHours() {
        return BusinessCalendar.of(Objects.requireNonNull(CALENDARS.get("hub_hours")));
    }

    static Agreed usual() {
        return of(
                List.of(
                        within("resolve", "incident", "P1", "PT4H"),
                        within("resolve", "incident", "P2", "PT8H"),
                        days("resolve", "incident", "P3", 3),
                        days("fulfil", "service_request", "P3", 5),
                        within("update", "incident", "P1", "PT4H"),
                        within("latent_rfc", "incident", "P1", "PT24H")),
                null);
    }

    /// With other targets from an instant on.
    static Agreed changedAt(Instant at, List<ServiceLevelTarget> later) {
        Agreement first = agreement(1, BEGIN, at, usualTargets());
        Agreement second = agreement(2, at, null, later);
        return of(first, second, null);
    }

    static Agreed withGroup(String calendar) {
        return of(usualTargets(), calendar);
    }

    private static List<ServiceLevelTarget> usualTargets() {
        return List.of(
                within("resolve", "incident", "P1", "PT4H"),
                within("resolve", "incident", "P2", "PT8H"),
                days("resolve", "incident", "P3", 3));
    }

    private static Agreed of(List<ServiceLevelTarget> targets, @Nullable String groupCalendar) {
        return of(agreement(1, BEGIN, null, targets), null, groupCalendar);
    }

    private static Agreed of(
            Agreement first, @Nullable Agreement second, @Nullable String groupCalendar) {
        List<DirectoryRecord> records = new ArrayList<>(CALENDARS.values());
        records.add(first);
        if (second != null) {
            records.add(second);
        }
        records.add(organisation("hub", "around_the_clock"));
        records.add(organisation("nord", "around_the_clock"));
        records.add(organisation("laurier", "hub_hours"));
        records.add(new SupportGroup("hub", "operations", 1, BEGIN, null, NAME, groupCalendar));
        return new Agreed(records);
    }

    static ServiceLevelTarget within(
            String goal, String kind, @Nullable String priority, String time) {
        return new ServiceLevelTarget(
                goal, kind, priority, time, null, "around_the_clock", 75, true, SOURCE);
    }

    static ServiceLevelTarget days(String goal, String kind, @Nullable String priority, int days) {
        return new ServiceLevelTarget(
                goal, kind, priority, null, days, "hub_hours", 75, true, SOURCE);
    }

    private static Agreement agreement(
            int version, Instant from, @Nullable Instant until, List<ServiceLevelTarget> targets) {
        return new Agreement(
                Agreement.DEFAULT,
                "OLIS",
                version,
                from,
                until,
                List.of("hub", "nord", "laurier"),
                NAME,
                new SupportHours(
                        new TreeMap<>(
                                Map.of(
                                        "P1", "around_the_clock",
                                        "P2", "around_the_clock",
                                        "P3", "hub_hours",
                                        "P4", "hub_hours")),
                        NAME,
                        SOURCE),
                new PriorityMatrix(List.of(), SOURCE),
                List.of(),
                new ReopeningWindow(15, SOURCE),
                new ClockStops(List.of("partner"), SOURCE),
                List.of(),
                handling(),
                targets,
                null,
                null);
    }

    private static HandlingTerms handling() {
        return new HandlingTerms(
                List.of(),
                List.of(),
                new ContactAttempts(3, new ContactAttempts.Interval(1, SOURCE), SOURCE),
                new OutageAudience(OutageAudience.PARTNER_DESKS, SOURCE),
                new SecondLevel(List.of(), SOURCE),
                new PrivacyMatters("hub", NAME, SOURCE),
                new MajorIncidentReview(2, 5, SOURCE),
                null);
    }

    private static Organisation organisation(String code, String calendar) {
        return new Organisation(
                code,
                1,
                BEGIN,
                null,
                NAME,
                "fr",
                new ServiceDesk("1", "desk@example.org", null, NAME, calendar, SOURCE),
                null);
    }

    private static Calendar calendar(String code, OpeningHours hours) {
        return new Calendar(
                code,
                1,
                BEGIN,
                null,
                NAME,
                Story.TORONTO.getId(),
                List.of(hours),
                code.equals("hub_hours") ? List.of(CANADA_DAY) : List.of(),
                SOURCE);
    }

    /// The clocks of a ticket at a Toronto time.
    TicketClocks read(Story story, String now) {
        return read(story.facts(), Story.toronto(now));
    }

    TicketClocks read(Facts facts, Instant now) {
        return TicketClocks.read(facts, new Terms(directory, calendars, facts), now);
    }
}
