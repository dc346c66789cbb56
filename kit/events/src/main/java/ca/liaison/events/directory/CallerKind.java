package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A kind of caller that turns to the hub's desk.
///
/// @param code such as `end_user`
/// @param mustGiveNumber whether a ticket of such a caller carries the number of its own tool
/// @param keepsName whether the caller's name is kept; else only the kind and an opaque reference
/// @param enteredBy roles that may enter a ticket for such a caller: `partner-desk` for its own
///   organisation, `hub-desk` on behalf
/// @param mayOpen some of `incident`, `service_request`
/// @param redirect [#TO_OWN_DESK] where a matter that is the caller's own organisation's alone is
///   sent there; absent where it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallerKind(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        boolean mustGiveNumber,
        boolean keepsName,
        List<String> enteredBy,
        List<String> mayOpen,
        @Nullable String redirect,
        Source source)
        implements DirectoryRecord {

    /// To the service desk of the caller's own organisation.
    public static final String TO_OWN_DESK = "own_desk";

    public CallerKind {
        enteredBy = List.copyOf(enteredBy);
        mayOpen = List.copyOf(mayOpen);
    }

    /// Whether a matter that is the caller's own organisation's alone is sent to that one's desk.
    public boolean redirectedToOwnDesk() {
        return TO_OWN_DESK.equals(redirect);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.CALLER_KIND;
    }
}
