package ca.liaison.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list, and where it ended if there is more.
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /// Makes a page of rows that were fetched with one more than the limit.
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, key.apply(items.getLast()));
    }
}
