package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// When incidents are worked on, by priority.
///
/// @param calendarByPriority priority (`P1` to `P4`) to the code of a calendar, such as
///   `around_the_clock`
/// @param meaning the same in words, in Toronto time
@JsonIgnoreProperties(ignoreUnknown = true)
public record SupportHours(
        SortedMap<String, String> calendarByPriority, BilingualText meaning, Source source) {

    public SupportHours {
        calendarByPriority = Collections.unmodifiableSortedMap(new TreeMap<>(calendarByPriority));
    }
}
