package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures by which changes of a service are judged: the board's meetings, lead times, notices
/// (Guide 4). Days are business days of `calendar` unless said otherwise; times are local times of
/// `timeZone`.
///
/// @param code of the service, or [#DEFAULT] for all that have none of their own
/// @param calendar code of the calendar that business days are counted by
/// @param urgentFiling when the hub may file an urgent operational change of its own
/// @param latentFiling until when a request for change is filed after an emergency fix was made
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChangeTerms(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        String timeZone,
        String calendar,
        BoardMeeting boardMeeting,
        List<LeadTime> leadTimes,
        List<Notice> notices,
        List<MaintenanceWindow> maintenanceWindows,
        UrgentFiling urgentFiling,
        LatentFiling latentFiling,
        List<Template> templates)
        implements DirectoryRecord {
    /// The terms of all services that have none of their own.
    public static final String DEFAULT = "*";

    public ChangeTerms {
        leadTimes = leadTimes == null ? List.of() : List.copyOf(leadTimes);
        notices = notices == null ? List.of() : List.copyOf(notices);
        maintenanceWindows =
                maintenanceWindows == null ? List.of() : List.copyOf(maintenanceWindows);
        templates = templates == null ? List.of() : List.copyOf(templates);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.CHANGE_TERMS;
    }

    /// The lead time of an impact, such as `moderate`.
    public Optional<LeadTime> leadTime(String impact) {
        return leadTimes.stream().filter(each -> each.impact().equals(impact)).findFirst();
    }

    /// The notice in a direction, such as `partner_to_hub`.
    public Optional<Notice> notice(String direction) {
        return notices.stream().filter(each -> each.direction().equals(direction)).findFirst();
    }

    public Optional<Template> template(String wanted) {
        return templates.stream().filter(each -> each.code().equals(wanted)).findFirst();
    }

    /// The weekly meeting of the change approval board, and until when a change is submitted for
    /// it. A meeting on a day on which the calendar is closed is not held.
    ///
    /// @param weekday on which it meets, as in `WEDNESDAY`
    /// @param from when it begins, as in `10:00`
    /// @param until when it ends
    /// @param deadlineWeekday the last such weekday before the meeting's day
    /// @param deadlineTime to the very instant
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record BoardMeeting(
            String weekday,
            String from,
            String until,
            String deadlineWeekday,
            String deadlineTime,
            Source source) {}

    /// How many business days lie between a change's submission, or its review where that is later,
    /// and its start.
    ///
    /// @param impact `extensive`, `significant`, `moderate` or `minor`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LeadTime(String impact, int businessDays, Source source) {}

    /// How many business days beforehand somebody is told.
    ///
    /// @param direction `partner_to_hub` or `hub_to_partner`
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Notice(String direction, int businessDays, Source source) {}

    /// When changes are made so that few notice them (Guide 4.5).
    ///
    /// @param rule the days on which it is, as a recurrence rule of RFC 5545 such as
    ///   `FREQ=WEEKLY;BYDAY=SU`
    /// @param from when it begins on such a day, as in `00:00`
    /// @param until when it ends on that day; `24:00` is the end of the day
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MaintenanceWindow(String rule, String from, String until, Source source) {}

    /// @param calendar code of the calendar within whose hours it may be filed
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record UrgentFiling(String calendar, Source source) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LatentFiling(int hours, Source source) {}

    /// A standard change that the board approved beforehand (Guide 4.12.4).
    ///
    /// @param invented whether it is there for the demonstration alone
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Template(String code, BilingualText name, boolean invented, Source source) {}
}
