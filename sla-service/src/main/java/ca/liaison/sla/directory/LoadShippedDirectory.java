package ca.liaison.sla.directory;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.kit.directory.DirectoryRecords;
import ca.liaison.kit.directory.RecordFormat;
import ca.liaison.kit.directory.StoredRecord;
import ca.liaison.sla.publishing.DirectoryPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Takes what the product ships into the directory, and publishes what is new in it. Doing so again
/// changes nothing. Into an empty directory everything comes with the day it names; what a later
/// release ships holds from now at the earliest, so that a closed month can be counted again.
@ApplicationScoped
class LoadShippedDirectory {
    private static final Logger LOG = Logger.getLogger(LoadShippedDirectory.class);

    private final ShippedDirectory shipped;
    private final ShippedRecords known;
    private final DirectoryRecords records;
    private final RecordFormat format;
    private final DirectoryPublisher publisher;
    private final Clock clock;

    LoadShippedDirectory(
            ShippedDirectory shipped,
            ShippedRecords known,
            DirectoryRecords records,
            RecordFormat format,
            DirectoryPublisher publisher,
            Clock clock) {
        this.shipped = shipped;
        this.known = known;
        this.records = records;
        this.format = format;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// @return how many versions were written, ends that moved included
    @Transactional
    int execute() {
        records.lock();
        Instant now = clock.instant();
        boolean empty = records.all().isEmpty();
        int written = 0;
        for (DirectoryRecord each : shipped.records()) {
            StoredRecord row = format.row(each);
            Optional<String> before = known.said(row);
            if (known.isNews(row)) {
                written += empty ? write(List.of(row), now) : add(row, before, now);
            }
        }
        if (written > 0) {
            int all = records.all().size();
            records.expect(all);
            publisher.loaded(all, now);
        }
        return written;
    }

    /// What the hub recorded by the interface is not undone by what is shipped.
    ///
    /// @param before what was shipped of the record before; empty where nothing was
    private int add(StoredRecord row, Optional<String> before, Instant now) {
        Versions versions = new Versions(records.versions(row.key().type(), row.key().id()));
        if (before.isPresent() && !versions.latestSays(format.content(before.get()))) {
            LOG.warnf(
                    "%s %s was changed by the hub: what is shipped of it now is left out",
                    row.key().type(), row.key().id());
            return 0;
        }
        return write(versions.followedBy(row, now), now);
    }

    private int write(List<StoredRecord> rows, Instant now) {
        for (StoredRecord each : rows) {
            records.put(each);
            publisher.recorded(each, now);
        }
        return rows.size();
    }
}
