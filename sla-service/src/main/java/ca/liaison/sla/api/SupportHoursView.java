package ca.liaison.sla.api;

import ca.liaison.events.directory.SupportHours;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupportHours", description = "When incidents are worked on, by priority.")
record SupportHoursView(
        @Schema(
                        description = "Priority to the code of a calendar",
                        examples =
                                "{\"P1\":\"around_the_clock\",\"P2\":\"around_the_clock\",\"P3\":\"hub_hours\",\"P4\":\"hub_hours\"}")
                SortedMap<String, String> calendarByPriority,
        @Schema(description = "The same in words, in Toronto time") BilingualTextView meaning,
        @Schema(description = "Where the hours were taken from") SourceView source) {

    static SupportHoursView of(SupportHours hours) {
        return new SupportHoursView(
                hours.calendarByPriority(),
                BilingualTextView.of(hours.meaning()),
                SourceView.of(hours.source()));
    }
}
