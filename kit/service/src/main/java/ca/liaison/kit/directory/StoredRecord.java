package ca.liaison.kit.directory;

import ca.liaison.events.directory.RecordKey;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the directory: a record's key and validity, and the rest of it as JSON.
///
/// Kinds of records that this service does not know yet are kept as well, for the version of it
/// that will.
public record StoredRecord(
        RecordKey key, Instant validFrom, @Nullable Instant validUntil, ObjectNode content) {}
