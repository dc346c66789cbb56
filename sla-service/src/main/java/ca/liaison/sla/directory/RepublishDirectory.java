package ca.liaison.sla.directory;

import ca.liaison.kit.directory.DirectoryRecords;
import ca.liaison.kit.directory.StoredRecord;
import ca.liaison.sla.publishing.DirectoryPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Publishes every record again, for copies that are to be rebuilt after the topic was lost.
@ApplicationScoped
class RepublishDirectory {
    private final DirectoryRecords records;
    private final DirectoryPublisher publisher;
    private final Clock clock;

    RepublishDirectory(DirectoryRecords records, DirectoryPublisher publisher, Clock clock) {
        this.records = records;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    void execute() {
        records.lock();
        Instant now = clock.instant();
        List<StoredRecord> all = records.all();
        all.forEach(each -> publisher.recorded(each, now));
        publisher.loaded(all.size(), now);
    }
}
