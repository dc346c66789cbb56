package ca.liaison.sla.directory;

import ca.liaison.events.directory.RecordKey;
import ca.liaison.kit.directory.StoredRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All versions of one record, and the rule by which the next one follows them.
record Versions(List<StoredRecord> rows) {

    Versions {
        rows = List.copyOf(rows);
    }

    /// What to write for new content: the ends that move, then the new version.
    ///
    /// It holds from the day it names, but never from a day that is over, the first version of a
    /// record included: what held in the past stays told as it was.
    List<StoredRecord> followedBy(StoredRecord shipped, Instant now) {
        Instant begin = shipped.validFrom().isAfter(now) ? shipped.validFrom() : now;
        List<StoredRecord> toWrite = new ArrayList<>();
        int latest = 0;
        for (StoredRecord row : rows) {
            latest = Math.max(latest, row.key().version());
            Instant end = row.validUntil();
            if (reaches(row.validFrom(), shipped.validUntil())
                    && (end == null || end.isAfter(begin))) {
                toWrite.add(ended(row, begin));
            }
        }
        RecordKey key = new RecordKey(shipped.key().type(), shipped.key().id(), latest + 1);
        toWrite.add(new StoredRecord(key, begin, shipped.validUntil(), shipped.content()));
        return toWrite;
    }

    /// The first version to begin no earlier than another one that would hold at the same time:
    /// unlike one that holds already, it was recorded to begin there, and is not moved aside.
    Optional<StoredRecord> laterOneIn(Instant from, @Nullable Instant until) {
        return rows.stream()
                .filter(row -> !row.validFrom().isBefore(from))
                .filter(row -> !row.validFrom().equals(row.validUntil()))
                .filter(row -> reaches(row.validFrom(), until))
                .min(Comparator.comparing(StoredRecord::validFrom));
    }

    /// The version that says the same from the same instant on; another may have ended it earlier
    /// since.
    Optional<StoredRecord> same(StoredRecord wanted) {
        return rows.stream()
                .filter(row -> row.validFrom().equals(wanted.validFrom()))
                .filter(row -> !row.validFrom().equals(row.validUntil()))
                .filter(row -> row.content().equals(wanted.content()))
                .filter(row -> endsNoLater(row.validUntil(), wanted.validUntil()))
                .findFirst();
    }

    /// Whether the version that was recorded last says this.
    boolean latestSays(JsonNode content) {
        return rows.stream()
                .max(Comparator.comparingInt(row -> row.key().version()))
                .filter(row -> row.content().equals(content))
                .isPresent();
    }

    /// Whether a version that was ever to hold begins at an instant.
    boolean oneBeginsAt(Instant at) {
        return rows.stream()
                .filter(row -> !row.validFrom().equals(row.validUntil()))
                .anyMatch(row -> row.validFrom().equals(at));
    }

    private static boolean reaches(Instant begin, @Nullable Instant until) {
        return until == null || begin.isBefore(until);
    }

    private static boolean endsNoLater(@Nullable Instant end, @Nullable Instant other) {
        return other == null || (end != null && !end.isAfter(other));
    }

    /// A version that has not begun yet then never holds.
    private static StoredRecord ended(StoredRecord row, Instant at) {
        Instant end = row.validFrom().isAfter(at) ? row.validFrom() : at;
        return new StoredRecord(row.key(), row.validFrom(), end, row.content());
    }
}
