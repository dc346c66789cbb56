package ca.liaison.sla.publishing;

import ca.liaison.events.directory.DirectoryLoaded;
import ca.liaison.events.directory.DirectoryTopic;
import ca.liaison.kit.directory.RecordFormat;
import ca.liaison.kit.directory.StoredRecord;
import ca.liaison.kit.outbox.Outbox;
import ca.liaison.kit.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/// Appends directory records to the outbox, in the transaction that writes them.
@ApplicationScoped
public class DirectoryPublisher {
    private final Outbox outbox;
    private final RecordFormat format;

    DirectoryPublisher(Outbox outbox, RecordFormat format) {
        this.outbox = outbox;
        this.format = format;
    }

    public void recorded(StoredRecord row, Instant at) {
        append(row.key().toString(), DirectoryTopic.RECORDED, at, format.message(row));
    }

    /// The marker behind a complete load.
    public void loaded(int records, Instant at) {
        append(
                DirectoryTopic.LOADED_KEY,
                DirectoryTopic.LOADED,
                at,
                new DirectoryLoaded(records, at));
    }

    private void append(String key, String type, Instant at, Object payload) {
        outbox.append(new OutgoingEvent(DirectoryTopic.NAME, key, type, at, payload));
    }
}
