package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// When somebody works: during which hours of which weekdays, and on which days not at all (Guide
/// 2.2 and appendix A).
///
/// @param code such as `hub_hours`
/// @param timeZone in which its hours are meant, such as `America/Toronto`
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Calendar(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        String timeZone,
        List<OpeningHours> openingHours,
        List<Holiday> holidays,
        Source source)
        implements DirectoryRecord {

    public Calendar {
        openingHours = List.copyOf(openingHours);
        holidays = List.copyOf(holidays);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.CALENDAR;
    }

    /// Hours that some weekdays have in common.
    ///
    /// @param from when they begin, `HH:mm`
    /// @param until when they are over, that instant excluded; `24:00` is the end of the day
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OpeningHours(SortedSet<DayOfWeek> weekdays, String from, String until) {

        public OpeningHours {
            weekdays = Collections.unmodifiableSortedSet(new TreeSet<>(weekdays));
        }
    }
}
