package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A group of one organisation that tickets are assigned to.
///
/// @param organisation code of the organisation it belongs to
/// @param code unique within that organisation
/// @param calendar code of the calendar by which it works; absent where nobody said so
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record SupportGroup(
        String organisation,
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        @Nullable String calendar)
        implements DirectoryRecord {

    /// `<organisation>.<code>`.
    public static String idOf(String organisation, String code) {
        return organisation + "." + code;
    }

    @Override
    public String id() {
        return idOf(organisation, code);
    }

    @Override
    public RecordType type() {
        return RecordType.SUPPORT_GROUP;
    }
}
