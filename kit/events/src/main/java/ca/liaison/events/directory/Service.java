package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A service that tickets are about.
///
/// @param code such as `OLIS`
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Service(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name)
        implements DirectoryRecord {

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.SERVICE;
    }
}
