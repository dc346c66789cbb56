package ca.liaison.sla.directory;

import ca.liaison.events.directory.RecordKey;
import ca.liaison.kit.directory.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All versions of one record, and the rule by which the next one follows them.
record Versions(List<StoredRecord> rows) {

    Versions {
        rows = List.copyOf(rows);
    }

    /// What to write for new content: the ends that move, then the new version.
    ///
    /// A first version holds from the day it names. Any other holds from that day too, but never
    /// from a day that is over: what held in the past stays told as it was.
    List<StoredRecord> followedBy(StoredRecord shipped, Instant now) {
        Instant begin =
                rows.isEmpty() || shipped.validFrom().isAfter(now) ? shipped.validFrom() : now;
        List<StoredRecord> toWrite = new ArrayList<>();
        int latest = 0;
        for (StoredRecord row : rows) {
            latest = Math.max(latest, row.key().version());
            Instant end = row.validUntil();
            if (end == null || end.isAfter(begin)) {
                toWrite.add(ended(row, begin));
            }
        }
        RecordKey key = new RecordKey(shipped.key().type(), shipped.key().id(), latest + 1);
        toWrite.add(new StoredRecord(key, begin, shipped.validUntil(), shipped.content()));
        return toWrite;
    }

    /// A version that has not begun yet then never holds.
    private static StoredRecord ended(StoredRecord row, Instant at) {
        Instant end = row.validFrom().isAfter(at) ? row.validFrom() : at;
        return new StoredRecord(row.key(), row.validFrom(), end, row.content());
    }
}
