package ca.liaison.change.change;

import ca.liaison.kit.ticket.TextId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something that happened to a change and is still to be written down.
///
/// @param sequence the change's counter after it
/// @param changes names of changed members with their values, never a text
/// @param text the update that it is about, where it is about one
public record Happening(
        ChangeLifecycle.Row row,
        long sequence,
        @Nullable ChangeState from,
        ChangeState to,
        Map<String, Object> changes,
        Set<String> told,
        @Nullable Text text) {

    /// Which text, and who may read it.
    public record Text(TextId id, String visibility, @Nullable String addressee) {}
}
