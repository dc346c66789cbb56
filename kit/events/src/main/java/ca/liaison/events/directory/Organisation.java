package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An organisation that exchanges tickets: the hub or one of its partners.
///
/// @param code short name that tokens and tickets use, such as `nord`
/// @param defaultLanguage `fr` or `en`, for callers that ask for neither
/// @param serviceDesk absent while none is known
/// @param privacyContact absent where privacy matters have no way of their own
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Organisation(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        String defaultLanguage,
        @Nullable ServiceDesk serviceDesk,
        @Nullable PrivacyContact privacyContact)
        implements DirectoryRecord {

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.ORGANISATION;
    }
}
