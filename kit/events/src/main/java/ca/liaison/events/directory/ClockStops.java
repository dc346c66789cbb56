package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// Which waits stop the clock of a ticket.
///
/// @param waitingOn some of `partner`, `hub`, `vendor`, `third_party`
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClockStops(List<String> waitingOn, Source source) {

    public ClockStops {
        waitingOn = List.copyOf(waitingOn);
    }

    public boolean stopsFor(String awaited) {
        return waitingOn.contains(awaited);
    }
}
