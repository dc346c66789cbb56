package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A type of service request, with the fields that it has beside those of all requests.
///
/// @param code such as `certificate_renewal`
/// @param services codes of the services it is for; empty for all
/// @param schema JSON Schema (draft 2020-12) of its own fields; `title` is in English, `x-title-fr`
///   in French
/// @param approval absent where none is needed
/// @param timeLimit absent where what is asked for does not end by itself
/// @param target what the hub says about when it is done; absent where it says nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RequestType(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        BilingualText description,
        List<String> services,
        Map<String, Object> schema,
        @Nullable Approval approval,
        @Nullable TimeLimit timeLimit,
        @Nullable Target target,
        Source source)
        implements DirectoryRecord {

    public RequestType {
        services = List.copyOf(services);
        schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
    }

    public boolean isFor(String service) {
        return services.isEmpty() || services.contains(service);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.REQUEST_TYPE;
    }

    /// That somebody has to agree before it is worked on.
    ///
    /// @param role who agrees, as tokens name it, such as `service-lead`
    /// @param authorisedBeforehand whether the request is refused while it is not agreed to
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Approval(String role, boolean authorisedBeforehand, Source source) {}

    /// That what is asked for ends by itself.
    ///
    /// @param field the field of the schema that holds the end, an RFC 3339 date-time
    /// @param maximumHours how long it may last at most
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TimeLimit(String field, int maximumHours, Source source) {}

    /// When it is done, in words.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(BilingualText meaning, Source source) {}
}
