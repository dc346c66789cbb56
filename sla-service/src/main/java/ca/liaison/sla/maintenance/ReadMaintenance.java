package ca.liaison.sla.maintenance;

import ca.liaison.events.change.ChangeEvent;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Calendars;
import ca.liaison.kit.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When changes interrupt services, judged by what was agreed when each began, and which are to
/// come.
@ApplicationScoped
public class ReadMaintenance {
    /// How far a change is that is still to come.
    private static final Set<String> TO_COME =
            Set.of(
                    "filed",
                    "in_assessment",
                    "awaiting_partner_approval",
                    "awaiting_decision",
                    "information_requested",
                    "scheduled",
                    "implementing");

    private final ChangeFacts facts;
    private final Directory directory;
    private final Calendars calendars;

    ReadMaintenance(ChangeFacts facts, Directory directory, Calendars calendars) {
        this.facts = facts;
        this.directory = directory;
        this.calendars = calendars;
    }

    /// The outages of changes between two instants, as far as they were known at a position.
    ///
    /// @param services of which they are; any where it is absent
    public List<PlannedOutage> outages(
            @Nullable Set<String> services, Instant from, Instant until, long position) {
        return facts.withOutage(services, from, until, position).stream()
                .filter(ChangeCourse::hasOutage)
                .flatMap(change -> rules(change).map(rules -> rules.outage(change)).stream())
                .filter(outage -> outage.meets(from, until))
                .toList();
    }

    /// The changes that an organisation takes part in and that are to begin behind an instant and
    /// before another one, the first one first.
    public List<ChangeEvent> toCome(String organisation, Instant behind, Instant before) {
        return facts.beginning(behind, before).stream()
                .filter(change -> TO_COME.contains(change.state()))
                .filter(change ->
                        change.parties().stream()
                                .anyMatch(party -> party.organisation().equals(organisation)))
                .toList();
    }

    /// Empty where nothing was agreed yet.
    private Optional<MaintenanceRules> rules(ChangeCourse change) {
        Instant at = change.begin();
        return directory
                .changeTerms(change.latest().service(), at)
                .map(terms -> new MaintenanceRules(terms, calendar(terms, at)));
    }

    private BusinessCalendar calendar(ChangeTerms terms, Instant at) {
        return calendars
                .at(terms.calendar(), at)
                .orElseThrow(() -> new IllegalStateException("No calendar " + terms.calendar()))
                .calendar();
    }
}
