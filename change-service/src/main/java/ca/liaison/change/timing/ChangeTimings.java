package ca.liaison.change.timing;

import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// The rules of time that hold for a service, from the directory.
@ApplicationScoped
public class ChangeTimings {
    private final Directory directory;
    private final Calendars calendars;

    ChangeTimings(Directory directory, Calendars calendars) {
        this.directory = directory;
        this.calendars = calendars;
    }

    /// The service's own terms, else those of all services.
    public ChangeTiming of(String service, Instant at) {
        ChangeTerms terms =
                directory
                        .changeTerms(service, at)
                        .orElseThrow(() ->
                                new IllegalStateException("The directory has no terms of changes"));
        return new ChangeTiming(terms, calendar(terms.calendar(), at));
    }

    /// A calendar of the directory as it holds at an instant.
    public BusinessCalendar calendar(String code, Instant at) {
        return calendars
                .at(code, at)
                .orElseThrow(() -> new IllegalStateException("No calendar " + code))
                .calendar();
    }
}
