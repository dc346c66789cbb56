package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A monitoring system whose alerts open tickets without a person.
///
/// @param organisation code of the organisation whose system it is
/// @param service code of the service it watches
/// @param defaultPriority `P1` to `P4`, where an alert says nothing
/// @param receivedBy the hub's group that receives its alerts
/// @param assignedTo who gets the ticket, never the receiver
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record AlertSource(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        String organisation,
        String service,
        String defaultPriority,
        Team receivedBy,
        Team assignedTo,
        NoiseLimit noiseLimit,
        Source source)
        implements DirectoryRecord {

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.ALERT_SOURCE;
    }

    /// How many alerts of one source are heard; those beyond are only counted.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NoiseLimit(int alertsPerMinute, Source source) {}
}
