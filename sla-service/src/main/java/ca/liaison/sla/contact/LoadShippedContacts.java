package ca.liaison.sla.contact;

import ca.liaison.sla.publishing.ContactPublisher;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Takes the shipped contact tables over at start. Doing so again changes nothing, and only a
/// change of what is shipped makes a new version, so that what the hub recorded since is not undone
/// by the next start.
@ApplicationScoped
class LoadShippedContacts {
    private final ShippedContacts shipped;
    private final ContactTables tables;
    private final ContactPublisher publisher;
    private final Clock clock;

    LoadShippedContacts(
            ShippedContacts shipped,
            ContactTables tables,
            ContactPublisher publisher,
            Clock clock) {
        this.shipped = shipped;
        this.tables = tables;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    void start(@Observes StartupEvent started) {
        execute();
    }

    /// @return how many versions were written
    @Transactional
    int execute() {
        int written = 0;
        for (ShippedContacts.Table table : shipped.tables()) {
            written += take(table) ? 1 : 0;
        }
        return written;
    }

    private boolean take(ShippedContacts.Table table) {
        tables.lock(table.id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<TableVersion> versions = tables.versions(table.id(), now);
        boolean known =
                versions.stream()
                        .filter(TableVersion::shipped)
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.contacts().equals(table.contacts()))
                        .isPresent();
        if (known) {
            return false;
        }
        Instant begin = versions.isEmpty() ? table.begin() : after(versions.getLast(), now);
        VersionFacts facts = new VersionFacts(versions.size() + 1, begin, null, now, null);
        tables.add(table.id(), facts, null, table.contacts(), null);
        publisher.changed(table.organisation(), table.service(), facts.version(), begin, now);
        return true;
    }

    private static Instant after(TableVersion last, Instant now) {
        Instant earliest = last.facts().validFrom().plus(1, ChronoUnit.MICROS);
        return earliest.isAfter(now) ? earliest : now;
    }
}
