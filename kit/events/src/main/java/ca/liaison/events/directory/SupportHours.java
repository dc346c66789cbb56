package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/// When incidents are worked on, by priority.
///
/// @param calendarByPriority priority (`P1` to `P4`) to the code of a calendar, such as
///   `around_the_clock`
/// @param meaning the same in words, in Toronto time
@JsonIgnoreProperties(ignoreUnknown = true)
public record SupportHours(
        Map<String, String> calendarByPriority, BilingualText meaning, Source source) {

    public SupportHours {
        calendarByPriority = Map.copyOf(calendarByPriority);
    }
}
