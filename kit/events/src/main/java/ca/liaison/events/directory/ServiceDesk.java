package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How the one desk of an organisation is reached.
///
/// These are a switchboard's number and a shared mailbox, as the organisation publishes them. The
/// contacts of persons are never here.
///
/// @param fax absent where the desk takes none
/// @param hours when somebody answers, in words
/// @param calendar code of the calendar that says the same to be counted with; absent where nobody
///   said so
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceDesk(
        String phone,
        String email,
        @Nullable String fax,
        BilingualText hours,
        @Nullable String calendar,
        Source source) {}
