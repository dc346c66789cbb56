package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A day on which nobody works, as a rule that gives its date in every year (Guide, appendix A).
///
/// @param on when it is
/// @param observed by the weekday that it falls on: when it is kept besides; a weekday that is not
///   named moves nothing
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Holiday(
        String code,
        BilingualText name,
        Kind kind,
        On on,
        SortedMap<DayOfWeek, Observance> observed,
        Source source) {

    public Holiday {
        observed =
                observed == null
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(observed));
    }

    /// Whose day it is.
    public enum Kind {
        /// A public holiday of the province.
        @JsonProperty("statutory")
        STATUTORY,
        /// A day on which the hub does not work, although it is none of the public holidays.
        @JsonProperty("hub")
        HUB
    }

    /// That a holiday is kept besides on a later day.
    ///
    /// @param weekday the next such day behind the holiday
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Observance(DayOfWeek weekday, Source source) {}

    /// Which day of a year.
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(EachYear.class),
        @JsonSubTypes.Type(NthWeekday.class),
        @JsonSubTypes.Type(WeekdayBefore.class),
        @JsonSubTypes.Type(FromEaster.class),
        @JsonSubTypes.Type(Once.class)
    })
    public sealed interface On permits EachYear, NthWeekday, WeekdayBefore, FromEaster, Once {}

    /// The same date each year, `--12-25`.
    public record EachYear(MonthDay date) implements On {}

    /// Such as the third Monday of February.
    public record NthWeekday(Month month, DayOfWeek weekday, int ordinal) implements On {}

    /// Such as the Monday before 25 May, that day itself excluded.
    public record WeekdayBefore(DayOfWeek weekday, MonthDay before) implements On {}

    /// So many days behind Easter Sunday, or before it where negative.
    public record FromEaster(int daysFromEaster) implements On {}

    /// One day of one year, such as one of mourning that was proclaimed.
    public record Once(LocalDate onlyOn) implements On {}
}
