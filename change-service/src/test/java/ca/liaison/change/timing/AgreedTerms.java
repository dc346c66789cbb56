package ca.liaison.change.timing;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.events.directory.ChangeTerms.BoardMeeting;
import ca.liaison.events.directory.ChangeTerms.LatentFiling;
import ca.liaison.events.directory.ChangeTerms.LeadTime;
import ca.liaison.events.directory.ChangeTerms.MaintenanceWindow;
import ca.liaison.events.directory.ChangeTerms.Notice;
import ca.liaison.events.directory.ChangeTerms.Template;
import ca.liaison.events.directory.ChangeTerms.UrgentFiling;
import ca.liaison.events.directory.Holiday;
import ca.liaison.events.directory.Source;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The terms of changes as the Guide gives them, and business hours with two holidays.
public final class AgreedTerms {
    public static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant LONG_AGO = Instant.parse("2016-10-01T04:00:00Z");
    private static final BilingualText NAME = new BilingualText("nom", "name");

    /// Christmas Day, and a made-up holiday on a Wednesday: 2027-03-17.
    public static final Calendar HUB_HOURS =
            new Calendar(
                    "hub_hours",
                    1,
                    LONG_AGO,
                    null,
                    NAME,
                    "America/Toronto",
                    List.of(
                            new Calendar.OpeningHours(
                                    new TreeSet<>(
                                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
                                    "08:00",
                                    "17:00")),
                    List.of(holiday("christmas", "--12-25"), holiday("made_up", "--03-17")),
                    source("2.2"));

    public static final ChangeTerms TERMS =
            new ChangeTerms(
                    ChangeTerms.DEFAULT,
                    1,
                    LONG_AGO,
                    null,
                    "America/Toronto",
                    "hub_hours",
                    new BoardMeeting(
                            "WEDNESDAY", "10:00", "12:00", "THURSDAY", "12:00", source("4.3")),
                    List.of(
                            new LeadTime("extensive", 10, source("4.9")),
                            new LeadTime("significant", 10, source("4.9")),
                            new LeadTime("moderate", 5, source("4.9")),
                            new LeadTime("minor", 5, source("4.9"))),
                    List.of(
                            new Notice("partner_to_hub", 7, source("4.1")),
                            new Notice("hub_to_partner", 5, source("4.1"))),
                    List.of(
                            new MaintenanceWindow(
                                    "FREQ=WEEKLY;BYDAY=SU", "00:00", "06:00", source("4.5"))),
                    new UrgentFiling("hub_hours", source("4.12.2.2")),
                    new LatentFiling(24, source("4.12.3.1")),
                    List.of(new Template("certificate_renewal", NAME, true, source("4.12.4"))));

    private AgreedTerms() {}

    static Source source(String paragraph) {
        return new Source("Guide", paragraph, "undated", false);
    }

    private static Holiday holiday(String code, String date) {
        return new Holiday(
                code,
                NAME,
                Holiday.Kind.STATUTORY,
                new Holiday.EachYear(MonthDay.parse(date)),
                new TreeMap<>(),
                source("A"));
    }

    /// A time in Toronto, as in `2027-03-10T12:00`.
    public static Instant toronto(String local) {
        return LocalDateTime.parse(local).atZone(TORONTO).toInstant();
    }

    static Instant startOf(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(TORONTO).toInstant();
    }
}
