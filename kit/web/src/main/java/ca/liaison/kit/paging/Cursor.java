package ca.liaison.kit.paging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a page of a list ended: the immutable keys of its last row.
public record Cursor(Instant at, String key) {
    static @Nullable Cursor parse(String text) {
        int space = text.indexOf(' ');
        try {
            return space < 0
                    ? null
                    : new Cursor(
                            Instant.parse(text.substring(0, space)), text.substring(space + 1));
        } catch (java.time.DateTimeException notOurs) {
            return null;
        }
    }

    String text() {
        return at + " " + key;
    }
}
