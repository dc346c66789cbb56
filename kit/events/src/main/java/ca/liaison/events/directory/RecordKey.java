package ca.liaison.events.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The key of a directory record, on the topic and in every table: `type/id/version`.
public record RecordKey(String type, String id, int version) {
    private static final Pattern KEY = Pattern.compile("([a-z_]+)/([^/\\s]+)/([1-9][0-9]{0,8})");

    public static RecordKey of(DirectoryRecord directoryRecord) {
        return new RecordKey(
                directoryRecord.type().code(), directoryRecord.id(), directoryRecord.version());
    }

    /// Empty for a text that is no such key.
    public static Optional<RecordKey> parse(String text) {
        Matcher parts = KEY.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new RecordKey(
                                parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return type + "/" + id + "/" + version;
    }
}
