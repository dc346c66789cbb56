package ca.liaison.sla.api;

import ca.liaison.events.directory.ClockStops;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClockStops", description = "Which waits stop the clock of a ticket.")
record ClockStopsView(
        @Schema(
                        description = "Some of `partner`, `hub`, `vendor`, `third_party`",
                        examples = "[\"partner\"]")
                List<String> waitingOn,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ClockStopsView of(ClockStops stops) {
        return new ClockStopsView(stops.waitingOn(), SourceView.of(stops.source()));
    }
}
