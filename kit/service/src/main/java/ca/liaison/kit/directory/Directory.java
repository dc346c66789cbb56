package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Answers from memory who and what the suite knows; the memory is held against the database twice
/// a second. What is not there is asked of its owner once, before it counts as unknown.
@ApplicationScoped
public class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);
    private static final Duration REVALIDATION = Duration.ofMillis(500);
    private static final int BEFORE_OTHER_OBSERVERS = 100;

    private final DirectoryRecords records;
    private final RecordFormat format;
    private final DirectoryOwner owner;
    private final Clock clock;
    private final Thread revalidation =
            Thread.ofVirtual().name("directory-revalidation").unstarted(this::keepRevalidating);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean failing;
    private volatile Held held = new Held(-1, false, DirectorySnapshot.EMPTY);

    Directory(DirectoryRecords records, RecordFormat format, DirectoryOwner owner, Clock clock) {
        this.records = records;
        this.format = format;
        this.owner = owner;
        this.clock = clock;
    }

    public Optional<Organisation> organisation(String code) {
        Instant now = clock.instant();
        return held(snapshot().organisation(code, now), () -> owner.organisation(code), now);
    }

    public Optional<Service> service(String code) {
        Instant now = clock.instant();
        return held(snapshot().service(code, now), () -> owner.service(code), now);
    }

    public Optional<SupportGroup> supportGroup(String organisation, String code) {
        Instant now = clock.instant();
        return held(
                snapshot().supportGroup(organisation, code, now),
                () -> owner.supportGroup(organisation, code),
                now);
    }

    /// The agreement that holds for an organisation and a service at an instant; without one, the
    /// hub owes that organisation nothing for that service.
    public Optional<Agreement> agreement(String organisation, String service, Instant at) {
        return held(
                snapshot().agreement(organisation, service, at),
                () ->
                        owner.agreement(Agreement.idOf(organisation, service))
                                .or(() ->
                                        owner.agreement(Agreement.idOf(Agreement.DEFAULT, service)))
                                .filter(answer -> answer.appliesTo().contains(organisation)),
                at);
    }

    /// All organisations that something was agreed with about a service, the hub included, each
    /// with the agreement that holds for it.
    public SortedMap<String, Agreement> agreementsOn(String service, Instant at) {
        return snapshot().agreementsOn(service, at);
    }

    public Optional<CallerKind> callerKind(String code) {
        Instant now = clock.instant();
        return held(snapshot().callerKind(code, now), () -> owner.callerKind(code), now);
    }

    public Optional<ConfigurationItem> configurationItem(String code, Instant at) {
        return held(
                snapshot().configurationItem(code, at), () -> owner.configurationItem(code), at);
    }

    public Optional<RequestType> requestType(String code, Instant at) {
        return held(snapshot().requestType(code, at), () -> owner.requestType(code), at);
    }

    public Optional<AlertSource> alertSource(String code, Instant at) {
        return held(snapshot().alertSource(code, at), () -> owner.alertSource(code), at);
    }

    /// How changes of a service are judged; not asked for elsewhere, since all services share terms
    /// that came with the first load.
    public Optional<ChangeTerms> changeTerms(String service, Instant at) {
        return snapshot().changeTerms(service, at);
    }

    private static <T extends DirectoryRecord> Optional<T> held(
            Optional<T> known, Supplier<Optional<T>> answer, Instant at) {
        return known.or(() -> answer.get().filter(each -> each.validAt(at)));
    }

    /// Everything as it was known within the last second.
    public DirectorySnapshot snapshot() {
        return held.snapshot();
    }

    /// Whether a complete load was ever here; a restart does not change that.
    public boolean ready() {
        return held.loaded();
    }

    void start(@Observes @Priority(BEFORE_OTHER_OBSERVERS) StartupEvent started) {
        revalidate();
        revalidation.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        revalidation.join(REVALIDATION);
    }

    private void keepRevalidating() {
        try {
            while (!stopping.await(REVALIDATION.toMillis(), TimeUnit.MILLISECONDS)) {
                revalidate();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes what was committed until now into memory, at once; it would happen by itself within a
    /// second.
    public synchronized void revalidate() {
        try {
            held = QuarkusTransaction.requiringNew().call(this::current);
            failing = false;
        } catch (RuntimeException unreachable) {
            // What is in memory stays good; told once, since the next attempt is half a second
            // away.
            LOG.logf(
                    failing ? Logger.Level.DEBUG : Logger.Level.WARN,
                    unreachable,
                    "The directory in memory cannot be held against the database");
            failing = true;
        }
    }

    private Held current() {
        DirectoryRecords.State state = records.state();
        return state.revision() == held.revision()
                ? held
                : new Held(state.revision(), state.loaded(), read());
    }

    private DirectorySnapshot read() {
        List<DirectoryRecord> readable = new ArrayList<>();
        for (StoredRecord row : records.all()) {
            try {
                format.read(row).ifPresent(readable::add);
            } catch (RecordFormat.UnreadableRecord unreadable) {
                LOG.errorf(unreadable, "Directory record left out: %s", row.key());
            }
        }
        return DirectorySnapshot.of(readable);
    }

    private record Held(long revision, boolean loaded, DirectorySnapshot snapshot) {}
}
