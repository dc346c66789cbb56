package ca.liaison.kit.calendar;

import ca.liaison.events.directory.Calendar;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// The calendars of the directory, ready to count by. Versions never change, so each is made ready
/// once.
@ApplicationScoped
public class Calendars {
    private static final Logger LOG = Logger.getLogger(Calendars.class);

    private final Supplier<DirectorySnapshot> directory;
    private final Map<Version, Optional<BusinessCalendar>> ready = new ConcurrentHashMap<>();

    @Inject
    public Calendars(Directory directory) {
        this(directory::snapshot);
    }

    /// @param directory gives what is known of the directory now
    public Calendars(Supplier<DirectorySnapshot> directory) {
        this.directory = directory;
    }

    /// A calendar, and which version of it.
    public record Known(String code, int version, BusinessCalendar calendar) {}

    private record Version(String code, int version) {}

    /// Empty where the directory does not have that version yet, or nobody can count by it.
    public Optional<BusinessCalendar> version(String code, int version) {
        return directory.get().version(Calendar.class, code, version).flatMap(this::ready);
    }

    /// The version that holds at an instant.
    public Optional<Known> at(String code, Instant at) {
        return directory
                .get()
                .find(Calendar.class, code, at)
                .flatMap(found ->
                        ready(found)
                                .map(calendar ->
                                        new Known(found.code(), found.version(), calendar)));
    }

    private Optional<BusinessCalendar> ready(Calendar calendar) {
        return ready.computeIfAbsent(
                new Version(calendar.code(), calendar.version()), version -> made(calendar));
    }

    private static Optional<BusinessCalendar> made(Calendar calendar) {
        try {
            return Optional.of(BusinessCalendar.of(calendar));
        } catch (RuntimeException useless) {
            LOG.errorf(
                    useless,
                    "Nobody can count by version %d of the calendar %s",
                    calendar.version(),
                    calendar.code());
            return Optional.empty();
        }
    }
}
