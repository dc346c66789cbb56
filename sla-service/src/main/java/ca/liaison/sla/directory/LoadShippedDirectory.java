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

/// Takes what the product ships into the directory, and publishes what is new in it. Doing so again
/// changes nothing.
@ApplicationScoped
class LoadShippedDirectory {
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
        int written = 0;
        for (DirectoryRecord each : shipped.records()) {
            StoredRecord row = format.row(each);
            if (known.isNews(row)) {
                written += write(row, now);
            }
        }
        if (written > 0) {
            int all = records.all().size();
            records.expect(all);
            publisher.loaded(all, now);
        }
        return written;
    }

    private int write(StoredRecord row, Instant now) {
        Versions versions = new Versions(records.versions(row.key().type(), row.key().id()));
        List<StoredRecord> toWrite = versions.followedBy(row, now);
        for (StoredRecord each : toWrite) {
            records.put(each);
            publisher.recorded(each, now);
        }
        return toWrite.size();
    }
}
