package ca.liaison.sla.api;

import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Holiday;
import ca.liaison.kit.calendar.Holidays.ClosedDay;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Calendar",
        description =
                "When somebody works: during which hours of which weekdays, and on which days not at all.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
        @Schema(examples = "hub_hours") String code,
        BilingualTextView name,
        @Schema(description = "In which its hours are meant", examples = "America/Toronto")
                String timeZone,
        List<OpeningHoursView> openingHours,
        @Schema(description = "The rules that give the dates of closed days in every year")
                List<HolidayView> holidays,
        SourceView source,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    @Schema(name = "OpeningHours", description = "Hours that some weekdays have in common.")
    record OpeningHoursView(
            @Schema(description = "In English, in small letters") List<String> weekdays,
            @Schema(description = "When they begin", examples = "08:00") String from,
            @Schema(
                            description =
                                    "When they are over, that moment excluded; `24:00` is the end of the day",
                            examples = "17:00")
                    String until) {}

    @Schema(name = "Holiday", description = "A day of every year on which nobody works.")
    record HolidayView(
            @Schema(examples = "canada_day") String code,
            BilingualTextView name,
            @Schema(
                            description =
                                    "- `statutory`: a public holiday of Ontario\n- `hub`: a day on which the hub does not work besides",
                            enumeration = {"statutory", "hub"})
                    String kind,
            @Schema(description = "Which day of a year it is") HolidayRuleView on,
            @Schema(
                            description =
                                    "On which later days it is kept besides, by the weekday that it falls on")
                    List<ObservanceView> observed,
            SourceView source) {

        static HolidayView of(Holiday holiday) {
            return new HolidayView(
                    holiday.code(),
                    BilingualTextView.of(holiday.name()),
                    holiday.kind().name().toLowerCase(Locale.ROOT),
                    HolidayRuleView.of(holiday.on()),
                    holiday.observed().entrySet().stream().map(ObservanceView::of).toList(),
                    SourceView.of(holiday.source()));
        }
    }

    @Schema(
            name = "HolidayRule",
            description =
                    "Exactly one of: `date`; `month`, `weekday` and `ordinal`; `weekday` and `before`; `daysFromEaster`; `onlyOn`.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolidayRuleView(
            @Schema(description = "The same date each year", examples = "--07-01")
                    @Nullable String date,
            @Schema(description = "A month in English, in small letters", examples = "february")
                    @Nullable String month,
            @Schema(description = "A weekday in English, in small letters", examples = "monday")
                    @Nullable String weekday,
            @Schema(description = "Which such weekday of the month it is, 1 to 4", examples = "3")
                    @Nullable Integer ordinal,
            @Schema(
                            description =
                                    "The last such weekday before this date, that day excluded",
                            examples = "--05-25")
                    @Nullable String before,
            @Schema(description = "Days behind Easter Sunday, negative before it", examples = "-2")
                    @Nullable Integer daysFromEaster,
            @Schema(description = "One day of one year", examples = "2022-09-19")
                    @Nullable LocalDate onlyOn) {

        static HolidayRuleView of(Holiday.On on) {
            return switch (on) {
                case Holiday.EachYear each ->
                        new HolidayRuleView(
                                each.date().toString(), null, null, null, null, null, null);
                case Holiday.NthWeekday nth ->
                        new HolidayRuleView(
                                null,
                                code(nth.month()),
                                code(nth.weekday()),
                                nth.ordinal(),
                                null,
                                null,
                                null);
                case Holiday.WeekdayBefore before ->
                        new HolidayRuleView(
                                null,
                                null,
                                code(before.weekday()),
                                null,
                                before.before().toString(),
                                null,
                                null);
                case Holiday.FromEaster easter ->
                        new HolidayRuleView(
                                null, null, null, null, null, easter.daysFromEaster(), null);
                case Holiday.Once once ->
                        new HolidayRuleView(null, null, null, null, null, null, once.onlyOn());
            };
        }
    }

    @Schema(name = "Observance", description = "That a holiday is kept besides on a later day.")
    record ObservanceView(
            @Schema(
                            description =
                                    "The weekday that it falls on, in English, in small letters",
                            examples = "saturday")
                    String fallsOn,
            @Schema(
                            description =
                                    "The next such weekday behind it, on which it is kept besides",
                            examples = "monday")
                    String keptOn,
            SourceView source) {

        static ObservanceView of(Map.Entry<DayOfWeek, Holiday.Observance> observed) {
            return new ObservanceView(
                    code(observed.getKey()),
                    code(observed.getValue().weekday()),
                    SourceView.of(observed.getValue().source()));
        }
    }

    static CalendarView of(Calendar calendar) {
        return new CalendarView(
                calendar.code(),
                BilingualTextView.of(calendar.name()),
                calendar.timeZone(),
                calendar.openingHours().stream()
                        .map(hours ->
                                new OpeningHoursView(
                                        hours.weekdays().stream().map(CalendarView::code).toList(),
                                        hours.from(),
                                        hours.until()))
                        .toList(),
                calendar.holidays().stream().map(HolidayView::of).toList(),
                SourceView.of(calendar.source()),
                calendar.version(),
                calendar.validFrom(),
                calendar.validUntil());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Schema(name = "CalendarPage", description = "One page of calendars.")
    record PageOf(@Schema(description = "In the order of their codes") List<CalendarView> items) {}

    @Schema(name = "ClosedDay", description = "A day on which a calendar is closed.")
    record ClosedDayView(
            @Schema(examples = "2026-07-01") LocalDate date,
            HolidayView holiday,
            @Schema(description = "Whether the holiday itself fell on an earlier day, a weekend's")
                    boolean observed,
            @Schema(description = "Why it is kept on this day") SourceView source) {

        static ClosedDayView of(ClosedDay day) {
            return new ClosedDayView(
                    day.date(),
                    HolidayView.of(day.holiday()),
                    day.observed(),
                    SourceView.of(day.source()));
        }
    }

    @Schema(name = "ClosedDays", description = "The closed days of a year.")
    record ClosedDaysView(
            @Schema(examples = "hub_hours") String calendar,
            @Schema(examples = "2026") int year,
            @Schema(description = "In the order of their dates") List<ClosedDayView> items) {}

    /// How a figure came about: by which version of the calendar, and past which closed days.
    @Schema(
            name = "WorkingTime",
            description =
                    "An answer of a calendar, with the version that it was counted by and the closed days that were passed over.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkingTimeView(
            @Schema(examples = "hub_hours") String calendar,
            @Schema(description = "Of the calendar", examples = "1") int version,
            Instant from,
            @Schema(description = "Where working time was counted: to when it was")
                    @Nullable Instant until,
            @Schema(
                            description = "Working time in hours, minutes and seconds (ISO 8601)",
                            examples = "PT9H30M")
                    String work,
            @Schema(description = "The same in seconds", examples = "34200") long seconds,
            @Schema(description = "Where it was asked for: when so much working time is over")
                    @Nullable Instant due,
            @Schema(description = "The closed days between, of all years")
                    List<ClosedDayView> closedDays,
            SourceView source) {}

    @Schema(
            name = "BusinessDay",
            description = "A day found by counting business days, and the closed days between.")
    record BusinessDayView(
            @Schema(examples = "hub_hours") String calendar,
            @Schema(description = "Of the calendar", examples = "1") int version,
            @Schema(examples = "2026-06-26") LocalDate from,
            @Schema(description = "How many business days behind it", examples = "5") int days,
            @Schema(examples = "2026-07-06") LocalDate day,
            @Schema(description = "The closed days between, of all years")
                    List<ClosedDayView> closedDays,
            SourceView source) {}
}
