package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A service that tickets are about.
///
/// @param code such as `OLIS`
/// @param importance absent in versions from before this was recorded
/// @param supportedBy absent where it rests on no other service
/// @param leads absent in versions from before this was recorded
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Service(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        @Nullable ServiceImportance importance,
        @Nullable SupportingServices supportedBy,
        @Nullable ServiceLeads leads)
        implements DirectoryRecord {

    /// Whether an outage of it can be a major incident.
    public boolean essential() {
        return importance != null && importance.essential();
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.SERVICE;
    }
}
