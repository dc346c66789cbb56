package ca.liaison.kit.directory;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.RecordKey;
import ca.liaison.events.directory.RecordType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns directory records into rows and messages, and back.
@Singleton
public class RecordFormat {
    private static final String VERSION = "version";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_UNTIL = "validUntil";

    private final ObjectMapper mapper;

    RecordFormat(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public StoredRecord row(DirectoryRecord directoryRecord) {
        return row(RecordKey.of(directoryRecord), mapper.valueToTree(directoryRecord));
    }

    /// @throws UnreadableRecord if the message is no JSON object with a validity
    StoredRecord row(RecordKey key, byte[] message) {
        try {
            return row(key, mapper.readTree(message));
        } catch (java.io.IOException malformed) {
            throw new UnreadableRecord(key, malformed);
        }
    }

    private static StoredRecord row(RecordKey key, JsonNode message) {
        try {
            if (!(message instanceof ObjectNode content)) {
                throw new UnreadableRecord(key, null);
            }
            Instant from = Instant.parse(content.path(VALID_FROM).asText());
            JsonNode until = content.path(VALID_UNTIL);
            content.remove(VERSION);
            content.remove(VALID_FROM);
            content.remove(VALID_UNTIL);
            return new StoredRecord(
                    key, from, until.isTextual() ? Instant.parse(until.asText()) : null, content);
        } catch (DateTimeException malformed) {
            throw new UnreadableRecord(key, malformed);
        }
    }

    /// Empty for a kind of record that this service does not know.
    ///
    /// @throws UnreadableRecord if it is of a known kind, but not as that kind should be
    public Optional<DirectoryRecord> read(StoredRecord row) {
        return RecordType.of(row.key().type()).map(type -> read(row, type));
    }

    private DirectoryRecord read(StoredRecord row, RecordType type) {
        DirectoryRecord read;
        try {
            read = mapper.treeToValue(message(row), type.recordClass());
        } catch (JsonProcessingException unfit) {
            throw new UnreadableRecord(row.key(), unfit);
        }
        if (!row.key().id().equals(read.id())) {
            throw new UnreadableRecord(row.key(), null);
        }
        return read;
    }

    /// The whole record as it travels.
    public ObjectNode message(StoredRecord row) {
        ObjectNode whole = row.content().deepCopy();
        whole.put(VERSION, row.key().version());
        whole.put(VALID_FROM, row.validFrom().toString());
        Instant until = row.validUntil();
        if (until != null) {
            whole.put(VALID_UNTIL, until.toString());
        }
        return whole;
    }

    public ObjectNode content(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database holds only JSON objects", impossible);
        }
    }

    /// A record that cannot be used; the others can.
    static final class UnreadableRecord extends RuntimeException {
        UnreadableRecord(RecordKey key, @Nullable Throwable cause) {
            super("Directory record " + key + " cannot be read", cause);
        }
    }
}
